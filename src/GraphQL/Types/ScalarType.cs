using GraphQL.Language;

namespace GraphQL.Types;

/// <summary>
/// A leaf with a wire form of its own (section 3.5). The three functions throw <see cref="FormatException"/> with a message for the client when a value does not fit.
/// </summary>
public sealed class ScalarType(string name, string? description = null) : NamedType(name, description)
{
    public string? SpecifiedBy { get; set; }

    /// <summary>
    /// From a resolver's value to what the response writes (string, bool, int, long, double, decimal or a JSON-like tree). Section 3.5,
    /// result coercion.
    /// </summary>
    public Func<object, object?> Serialize { get; init; } = value => value;

    /// <summary>
    /// From a variable's JSON value (string, bool, int, long, double, decimal, list, dictionary) to the value resolvers see. Section 3.5,
    /// input coercion.
    /// </summary>
    public Func<object, object?> ParseValue { get; init; } = value => value;

    /// <summary>
    /// From a literal in the document, whose variables are given by name; null means: turn the literal into a plain value and use <see
    /// cref="ParseValue"/>.
    /// </summary>
    public Func<ValueNode, IReadOnlyDictionary<string, object?>?, object?>? ParseLiteral { get; init; }
}
