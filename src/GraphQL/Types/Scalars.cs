using GraphQL.Types.Leaves;

namespace GraphQL.Types;

/// <summary>The five scalars that the specification defines (section 3.5).</summary>
public static class Scalars
{
    public static ScalarType Int { get; } = new("Int", "A whole number of 32 bits, from -(2^31) to 2^31 - 1.")
    {
        Serialize = IntScalar.Serialize,
        ParseValue = IntScalar.ParseValue,
        ParseLiteral = IntScalar.ParseLiteral,
    };

    public static ScalarType Float { get; } = new("Float", "A number with a fraction, in the double precision of IEEE 754.")
    {
        Serialize = FloatScalar.Serialize,
        ParseValue = FloatScalar.ParseValue,
        ParseLiteral = FloatScalar.ParseLiteral,
    };

    public static ScalarType String { get; } = new("String", "Text: a sequence of Unicode characters.")
    {
        Serialize = StringScalar.Serialize,
        ParseValue = StringScalar.ParseValue,
        ParseLiteral = StringScalar.ParseLiteral,
    };

    public static ScalarType Boolean { get; } = new("Boolean", "`true` or `false`.")
    {
        Serialize = BooleanScalar.Serialize,
        ParseValue = BooleanScalar.ParseValue,
        ParseLiteral = BooleanScalar.ParseLiteral,
    };

    public static ScalarType Id { get; } = new(
        "ID", "A unique identifier, to find an object again or to key a cache. Written as a string, not meant to be read.")
    {
        Serialize = IdScalar.Serialize,
        ParseValue = IdScalar.ParseValue,
        ParseLiteral = IdScalar.ParseLiteral,
    };

    public static IReadOnlyList<ScalarType> All { get; } = [String, Int, Float, Boolean, Id];

    /// <summary>The specified scalar of this name, or null.</summary>
    public static ScalarType? Find(string name) => All.FirstOrDefault(type => type.Name == name);
}
