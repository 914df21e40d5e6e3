using System.Globalization;
using GraphQL.Execution;
using GraphQL.Language;

namespace GraphQL.Types.Leaves;

/// <summary>Coercion of <c>Int</c> (section 3.5.1).</summary>
internal static class IntScalar
{
    public static object? Serialize(object value) => value switch
    {
        int number => number,
        bool flag => flag ? 1 : 0,
        string { Length: > 0 } text when Numbers.TryText(text, out var number) => Whole(number, value),
        _ when Numbers.TryDouble(value, out var number) => Whole(number, value),
        _ => throw NotWhole(Inspection.Show(value)),
    };

    public static object? ParseValue(object value) => value switch
    {
        int number => number,
        _ when Numbers.TryDouble(value, out var number) => Whole(number, value),
        _ => throw NotWhole(Inspection.Show(value)),
    };

    public static object? ParseLiteral(ValueNode value, IReadOnlyDictionary<string, object?>? variables) => value switch
    {
        IntValueNode literal when int.TryParse(literal.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        IntValueNode literal => throw TooLarge(literal.Text),
        _ => throw NotWhole(Printer.Print(value)),
    };

    private static int Whole(double number, object value)
    {
        if (number != Math.Floor(number))
            throw NotWhole(Inspection.Show(value));
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : throw TooLarge(Inspection.Show(value));
    }

    private static FormatException NotWhole(string shown) => new($"Int cannot represent non-integer value: {shown}");

    private static FormatException TooLarge(string shown) => new($"Int cannot represent non 32-bit signed integer value: {shown}");
}
