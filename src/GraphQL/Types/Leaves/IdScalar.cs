using System.Globalization;
using GraphQL.Execution;
using GraphQL.Language;

namespace GraphQL.Types.Leaves;

/// <summary>Coercion of <c>ID</c> (section 3.5.5): strings and whole numbers in, strings out.</summary>
internal static class IdScalar
{
    public static object? Serialize(object value) => value is Guid id ? id.ToString() : Text(value);

    public static object? ParseValue(object value) => Text(value);

    public static object? ParseLiteral(ValueNode value, IReadOnlyDictionary<string, object?>? variables) => value switch
    {
        StringValueNode literal => literal.Value,
        IntValueNode literal => literal.Text,
        _ => throw new FormatException($"ID cannot represent a non-string and non-integer value: {Printer.Print(value)}"),
    };

    private static string Text(object value) => value switch
    {
        string text => text,
        int or long or short or byte or uint or ulong or ushort or sbyte => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        double or float or decimal when Numbers.TryDouble(value, out var number) && number == Math.Floor(number) => Inspection.Show(value),
        _ => throw new FormatException($"ID cannot represent value: {Inspection.Show(value)}"),
    };
}
