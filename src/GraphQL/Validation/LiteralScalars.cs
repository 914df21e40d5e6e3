using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation;

/// <summary>Asks a scalar whether it takes a literal.</summary>
internal static class LiteralScalars
{
    /// <summary>What the scalar has against the literal; null when it takes it, or when that depends on variables inside it.</summary>
    public static string? Refusal(ValueNode node, ScalarType scalar)
    {
        if (HasVariables(node))
            return null;
        try
        {
            scalar.ParseLiteral?.Invoke(node, null);
            return null;
        }
        catch (FormatException refusal)
        {
            return refusal.Message;
        }
    }

    private static bool HasVariables(ValueNode node) => node switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariables),
        ObjectValueNode value => value.Fields.Any(field => HasVariables(field.Value)),
        _ => false,
    };
}
