using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation;

/// <summary>Literals as scalars and messages see them.</summary>
internal static class Literals
{
    private const int MostShown = 2000;
    private const int LongLine = 80;

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
        var text = Written(node);
        return text.Length <= MostShown ? text : text[..MostShown] + "...";
    }

    private static string Written(ValueNode node) => node switch
    {
        ObjectValueNode value => Written("{ ", value.Fields.Select(field => $"{field.Name.Value}: {Written(field.Value)}"), " }"),
        ListValueNode list => Written("[", list.Items.Select(Written), "]"),
        _ => Printer.Print(node),
    };

    /// <summary>On one line, or each part on its own when that line is long.</summary>
    private static string Written(string open, IEnumerable<string> parts, string close)
    {
        List<string> shown = [];
        var length = 0;
        foreach (var part in parts)
        {
            shown.Add(part);
            length += part.Length;
            if (length > MostShown)
                break;
        }

        var line = open + string.Join(", ", shown) + close;
        return line.Length <= LongLine ? line : $"{open.Trim()}\n  {string.Join('\n', shown).Replace("\n", "\n  ", StringComparison.Ordinal)}\n{close.Trim()}";
    }

    private static bool HasVariables(ValueNode node) => node switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariables),
        ObjectValueNode value => value.Fields.Any(field => HasVariables(field.Value)),
        _ => false,
    };
}
