using System.Text;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation;

/// <summary>Literals as scalars and messages see them.</summary>
internal static class Literals
{
    private const int MostShown = 500;

    /// <summary>What the scalar has against the literal; null when it takes it, or when that depends on variables inside it.</summary>
    public static string? Refusal(ValueNode node, ScalarType scalar)
    {
        if (HasVariables(node))
            return null;
        try
        {
            if (scalar.ParseLiteral is { } parse)
                parse(node, null);
            else if (LiteralCoercion.Plain(node, null) is { } plain)
                scalar.ParseValue(plain);
            return null;
        }
        catch (FormatException refusal)
        {
            return Scalars.All.Contains(scalar)
                ? refusal.Message
                : $"Expected value of type \"{scalar}\", but encountered error \"{refusal.Message}\"; found: {Show(node)}.";
        }
    }

    /// <summary>A literal as messages show it; a long one is cut, since a message may be repeated for each of its parts.</summary>
    public static string Show(ValueNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.Length <= MostShown ? text.ToString() : text.ToString(0, MostShown) + "...";
    }

    private static void Write(StringBuilder text, ValueNode node)
    {
        switch (node)
        {
            case ObjectValueNode { Fields.Count: > 0 } value:
                WriteAll(text, "{ ", value.Fields, field =>
                {
                    text.Append(field.Name.Value).Append(": ");
                    Write(text, field.Value);
                }, " }");
                break;
            case ListValueNode list:
                WriteAll(text, "[", list.Items, item => Write(text, item), "]");
                break;
            default:
                text.Append(Printer.Print(node));
                break;
        }
    }

    private static void WriteAll<T>(StringBuilder text, string open, IReadOnlyList<T> items, Action<T> write, string close)
    {
        text.Append(open);
        for (var i = 0; i < items.Count && text.Length <= MostShown; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            write(items[i]);
        }

        text.Append(close);
    }

    private static bool HasVariables(ValueNode node) => node switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariables),
        ObjectValueNode value => value.Fields.Any(field => HasVariables(field.Value)),
        _ => false,
    };
}
