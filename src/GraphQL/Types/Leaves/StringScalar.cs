using GraphQL.Execution;
using GraphQL.Language;

namespace GraphQL.Types.Leaves;

/// <summary>Coercion of <c>String</c> (section 3.5.3).</summary>
internal static class StringScalar
{
    public static object? Serialize(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        Enum or Guid or Uri or char => value.ToString(),
        _ when Numbers.TryDouble(value, out _) => Inspection.Show(value),
        _ => throw new FormatException($"String cannot represent value: {Inspection.Show(value)}"),
    };

    public static object? ParseValue(object value) => value as string ?? throw NotText(Inspection.Show(value));

    public static object? ParseLiteral(ValueNode value, IReadOnlyDictionary<string, object?>? variables) =>
        value is StringValueNode literal ? literal.Value : throw NotText(Printer.Print(value));

    private static FormatException NotText(string shown) => new($"String cannot represent a non string value: {shown}");
}
