using GraphQL.Types;

namespace GraphQL.Conformance.Replays;

/// <summary>Scalars and enum values that the reference implementation's tests define in code, so that the recorded schemas cannot tell what they do.</summary>
internal static class TestScalars
{
    public static IReadOnlyList<ScalarType> All =>
    [
        new ScalarType("TestScalar")
        {
            ParseValue = value => value is IReadOnlyDictionary<string, object?> map
                ? map.TryGetValue("error", out var error) ? throw new FormatException($"Expected type \"TestScalar\". {error}")
                    : map.TryGetValue("value", out var inner) ? inner : throw new FormatException("Expected type \"TestScalar\".")
                : value,
        },
        new ScalarType("FaultyScalar")
        {
            ParseValue = _ => throw new FormatException("FaultyScalarErrorMessage"),
            ParseLiteral = (_, _) => throw new FormatException("FaultyScalarErrorMessage"),
        },
    ];
}
