using System.Globalization;
using GraphQL.Language;

namespace GraphQL.Types;

/// <summary>The five specified scalars (section 3.5) with their coercion rules.</summary>
public static class Scalars
{
    public static ScalarType Int { get; } = new(
        "Int", "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.")
    {
        Serialize = ToInt,
        ParseValue = value => value is string or bool ? throw new FormatException($"Int cannot represent non-integer value: {Show(value)}") : ToInt(value),
        ParseLiteral = (literal, _) => literal is IntValueNode number
            ? int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? whole
                : throw new FormatException($"Int cannot represent non 32-bit signed integer value: {number.Text}")
            : throw new FormatException($"Int cannot represent non-integer value: {Printer.Print(literal)}"),
    };

    public static ScalarType Float { get; } = new(
        "Float",
        "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).")
    {
        Serialize = ToFloat,
        ParseValue = value => value is string or bool ? throw new FormatException($"Float cannot represent non numeric value: {Show(value)}") : ToFloat(value),
        ParseLiteral = (literal, _) => literal is IntValueNode or FloatValueNode
            ? ToFloat(double.Parse(literal is IntValueNode whole ? whole.Text : ((FloatValueNode)literal).Text, CultureInfo.InvariantCulture))
            : throw new FormatException($"Float cannot represent non numeric value: {Printer.Print(literal)}"),
    };

    public static ScalarType String { get; } = new(
        "String",
        "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text.")
    {
        Serialize = value => value switch
        {
            string text => text,
            bool flag => flag ? "true" : "false",
            double.NaN or double.PositiveInfinity or double.NegativeInfinity => throw new FormatException($"String cannot represent value: {Show(value)}"),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new FormatException($"String cannot represent value: {Show(value)}"),
        },
        ParseValue = value => value as string ?? throw new FormatException($"String cannot represent a non string value: {Show(value)}"),
        ParseLiteral = (literal, _) => literal is StringValueNode text
            ? text.Value
            : throw new FormatException($"String cannot represent a non string value: {Printer.Print(literal)}"),
    };

    public static ScalarType Boolean { get; } = new("Boolean", "The `Boolean` scalar type represents `true` or `false`.")
    {
        Serialize = value => value switch
        {
            bool flag => flag,
            int or long or double or decimal when Finite(value) is { } number => number != 0,
            _ => throw new FormatException($"Boolean cannot represent a non boolean value: {Show(value)}"),
        },
        ParseValue = value => value is bool ? value : throw new FormatException($"Boolean cannot represent a non boolean value: {Show(value)}"),
        ParseLiteral = (literal, _) => literal is BooleanValueNode flag
            ? flag.Value
            : throw new FormatException($"Boolean cannot represent a non boolean value: {Printer.Print(literal)}"),
    };

    public static ScalarType Id { get; } = new(
        "ID",
        "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.")
    {
        Serialize = value => ToId(value) ?? throw new FormatException($"ID cannot represent value: {Show(value)}"),
        ParseValue = value => ToId(value) ?? throw new FormatException($"ID cannot represent value: {Show(value)}"),
        ParseLiteral = (literal, _) => literal switch
        {
            StringValueNode text => text.Value,
            IntValueNode number => number.Text,
            _ => throw new FormatException($"ID cannot represent a non-string and non-integer value: {Printer.Print(literal)}"),
        },
    };

    public static IReadOnlyList<ScalarType> All { get; } = [String, Int, Float, Boolean, Id];

    private static object ToInt(object value)
    {
        if (value is bool flag) return flag ? 1 : 0;
        if (value is string { Length: > 0 } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)) value = parsed;
        if (Finite(value) is not { } number || number != Math.Floor(number)) throw new FormatException($"Int cannot represent non-integer value: {Show(value)}");
        return number is < int.MinValue or > int.MaxValue
            ? throw new FormatException($"Int cannot represent non 32-bit signed integer value: {Show(value)}")
            : (int)number;
    }

    private static object ToFloat(object value)
    {
        if (value is bool flag) return flag ? 1 : 0;
        if (value is string { Length: > 0 } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)) return parsed;
        return Finite(value) is not null ? value : throw new FormatException($"Float cannot represent non numeric value: {Show(value)}");
    }

    private static string? ToId(object value) => value switch
    {
        string text => text,
        int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        double whole when whole == Math.Floor(whole) && double.IsFinite(whole) => whole.ToString("R", CultureInfo.InvariantCulture),
        Guid id => id.ToString(),
        _ => null,
    };

    private static double? Finite(object value) => value switch
    {
        int number => number,
        long number => number,
        decimal number => (double)number,
        double number when double.IsFinite(number) => number,
        float number when float.IsFinite(number) => number,
        _ => null,
    };

    private static string Show(object value) => value switch
    {
        string text => '"' + text + '"',
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
