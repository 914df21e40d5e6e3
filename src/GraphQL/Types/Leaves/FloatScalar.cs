using System.Globalization;
using GraphQL.Execution;
using GraphQL.Language;

namespace GraphQL.Types.Leaves;

/// <summary>Coercion of <c>Float</c> (section 3.5.2).</summary>
internal static class FloatScalar
{
    public static object? Serialize(object value) => value switch
    {
        decimal or int or long => value,
        bool flag => flag ? 1 : 0,
        string { Length: > 0 } text when Numbers.TryText(text, out var number) => number,
        _ when Numbers.TryDouble(value, out var number) => number,
        _ => throw NotNumeric(Inspection.Show(value)),
    };

    public static object? ParseValue(object value) =>
        Numbers.TryDouble(value, out var number) ? number : throw NotNumeric(Inspection.Show(value));

    public static object? ParseLiteral(ValueNode value, IReadOnlyDictionary<string, object?>? variables)
    {
        var text = value switch
        {
            IntValueNode literal => literal.Text,
            FloatValueNode literal => literal.Text,
            _ => throw NotNumeric(Printer.Print(value)),
        };
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : throw NotNumeric(text);
    }

    private static FormatException NotNumeric(string shown) => new($"Float cannot represent non numeric value: {shown}");
}
