using GraphQL.Language;

namespace GraphQL.Types;

/// <summary>A directive's definition (section 3.13).</summary>
public sealed class Directive(string name, string? description, bool repeatable, IReadOnlyList<string> locations)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public bool Repeatable { get; } = repeatable;

    /// <summary>Names of section 3.13's locations, such as <c>FIELD_DEFINITION</c>.</summary>
    public IReadOnlyList<string> Locations { get; } = locations;

    public OrderedDictionary<string, InputField> Arguments { get; } = [];

    public DirectiveDefinitionNode? Node { get; init; }
}
