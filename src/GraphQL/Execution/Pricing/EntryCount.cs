using System.Globalization;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Execution.Pricing;

/// <summary>How many entries a page may have: a number, the length of a list, or a function of variables.</summary>
internal sealed class EntryCount
{
    private readonly int? known;
    private readonly int otherwise;
    private readonly List<(string Name, int? IfAbsent)> variables = [];

    public EntryCount(Field field, FieldNode node)
    {
        otherwise = field.PageSize!.Default;
        foreach (var name in field.PageSize.Arguments)
        {
            var byDefault = Number(field.Arguments.GetValueOrDefault(name)?.Default);
            var given = node.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
            if (given is VariableNode variable)
                variables.Add((variable.Name.Value, byDefault));
            else if ((given is null ? byDefault : Number(given)) is { } number)
                known = Math.Max(known ?? 0, number);
        }
    }

    public bool IsConstant => variables.Count == 0;

    public int Of(IReadOnlyDictionary<string, object?> values)
    {
        var most = known;
        foreach (var (name, ifAbsent) in variables)
        {
            if ((values.TryGetValue(name, out var value) ? value as int? ?? (value as IReadOnlyList<object?>)?.Count : ifAbsent) is { } number)
                most = Math.Max(most ?? 0, number);
        }

        return most ?? otherwise;
    }

    // What is no number of entries is refused by the field itself; here it counts for nothing.
    private static int? Number(ValueNode? literal) => literal is ListValueNode list ? list.Items.Count
        : literal is IntValueNode { Text: var text } && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Math.Max(0, number) : null;
}
