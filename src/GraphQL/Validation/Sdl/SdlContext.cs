using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Sdl;

/// <summary>A document of type system definitions as the rules see it, and the errors so far.</summary>
internal sealed class SdlContext
{
    private readonly List<GraphQLError> _errors = [];

    public SdlContext(DocumentNode document, Schema? schema)
    {
        Schema = schema;
        Nodes = [.. document.Definitions.OfType<TypeSystemNode>()];
        Executable = [.. document.Definitions.OfType<ExecutableDefinitionNode>()];
        Types = [.. Nodes.OfType<TypeDefinitionNode>()];
        foreach (var type in Types.Where(type => !type.Extends))
            Defined[type.Name.Value] = type;
        Directives = KnownDirective.All(Nodes.OfType<DirectiveDefinitionNode>(), schema);
        Sites = [.. Nodes.SelectMany(DirectiveSite.In)];
    }

    /// <summary>The schema that the document extends, if any.</summary>
    public Schema? Schema { get; }

    public IReadOnlyList<TypeSystemNode> Nodes { get; }

    /// <summary>Operations and fragments, of which only the types that they name are checked.</summary>
    public IReadOnlyList<ExecutableDefinitionNode> Executable { get; }

    /// <summary>Definitions and extensions of types.</summary>
    public IReadOnlyList<TypeDefinitionNode> Types { get; }

    /// <summary>The types that the document defines, by name.</summary>
    public OrderedDictionary<string, TypeDefinitionNode> Defined { get; } = [];

    public IReadOnlyDictionary<string, KnownDirective> Directives { get; }

    /// <summary>Every place of the document that may carry directives.</summary>
    public IReadOnlyList<DirectiveSite> Sites { get; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public NamedType? Existing(string type) => Schema?.Types.GetValueOrDefault(type);

    public void Report(string message, params IEnumerable<Node> nodes) =>
        _errors.Add(new GraphQLError(message, [.. nodes.Select(node => node.At)], Code: Validator.Code));

    public static string Suggest(string wrong, IEnumerable<string> known) => Suggestions.Phrase(Suggestions.Near(wrong, known));
}
