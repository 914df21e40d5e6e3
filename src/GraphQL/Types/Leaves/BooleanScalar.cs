using GraphQL.Execution;
using GraphQL.Language;

namespace GraphQL.Types.Leaves;

/// <summary>Coercion of <c>Boolean</c> (section 3.5.4).</summary>
internal static class BooleanScalar
{
    private static readonly object True = true;
    private static readonly object False = false;

    public static object? Serialize(object value) => value switch
    {
        bool flag => flag ? True : False,
        _ when Numbers.TryDouble(value, out var number) => number != 0 ? True : False,
        _ => throw NotBoolean(Inspection.Show(value)),
    };

    public static object? ParseValue(object value) => value is bool flag ? (flag ? True : False) : throw NotBoolean(Inspection.Show(value));

    public static object? ParseLiteral(ValueNode value, IReadOnlyDictionary<string, object?>? variables) =>
        value is BooleanValueNode literal ? (literal.Value ? True : False) : throw NotBoolean(Printer.Print(value));

    private static FormatException NotBoolean(string shown) => new($"Boolean cannot represent a non boolean value: {shown}");
}
