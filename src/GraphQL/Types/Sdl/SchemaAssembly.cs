using GraphQL.Language;

namespace GraphQL.Types.Sdl;

/// <summary>
/// Puts a schema together from another one (if any) and a document. First every named type gets an empty object, so that references can be
/// resolved in any order; then the objects are filled.
/// </summary>
internal sealed class SchemaAssembly
{
    private readonly Schema? _base;
    private readonly SdlMembers _members;
    private readonly OrderedDictionary<string, NamedType> _types = [];
    private readonly ILookup<string, TypeDefinitionNode> _nodes;
    private readonly IReadOnlyList<TypeSystemNode> _document;

    public SchemaAssembly(Schema? original, DocumentNode document, IEnumerable<ScalarType>? scalars)
    {
        _base = original;
        _members = new SdlMembers(_types);
        _document = [.. document.Definitions.OfType<TypeSystemNode>()];
        _nodes = _document.OfType<TypeDefinitionNode>().ToLookup(node => node.Name.Value);
        foreach (var type in original?.Types.Values ?? [])
            _types.Add(type.Name, BuiltIn(type.Name) ?? TypeShells.Copy(type));
        foreach (var type in Scalars.All.Concat(IntrospectionTypes.All))
            _types.TryAdd(type.Name, type);
        var given = (scalars ?? []).ToDictionary(scalar => scalar.Name);
        foreach (var node in _document.OfType<TypeDefinitionNode>().Where(node => !node.Extends))
            _types.TryAdd(node.Name.Value, TypeShells.Make(node, given.GetValueOrDefault(node.Name.Value)));
    }

    public Schema Build()
    {
        foreach (var type in _types.Values.Where(type => BuiltIn(type.Name) is null))
            Fill(type);
        var definition = _document.OfType<SchemaNode>().LastOrDefault(node => !node.Extends);
        List<SchemaNode> extensions = [.. _document.OfType<SchemaNode>().Where(node => node.Extends)];
        return new Schema(
            Root(OperationKind.Query, definition, extensions),
            Root(OperationKind.Mutation, definition, extensions),
            Root(OperationKind.Subscription, definition, extensions),
            _types.Values.Where(type => BuiltIn(type.Name) is null),
            Directives(),
            definition?.Description?.Value ?? _base?.Description)
        {
            Node = definition ?? _base?.Node,
            Extensions = [.. _base?.Extensions ?? [], .. extensions],
        };
    }

    private static NamedType? BuiltIn(string name) =>
        Scalars.Find(name) ?? IntrospectionTypes.All.FirstOrDefault(type => type.Name == name);

    private void Fill(NamedType type)
    {
        if (_base?.Types.GetValueOrDefault(type.Name) is { } original)
            _members.AddCopies(type, original);
        var nodes = _nodes[type.Name].ToList();
        type.Nodes = [.. type.Nodes, .. nodes];
        foreach (var node in nodes)
            _members.Add(type, node);
    }

    private ObjectType? Root(OperationKind kind, SchemaNode? definition, List<SchemaNode> extensions)
    {
        var operations = extensions.Prepend(definition).SelectMany(node => node?.Operations ?? []);
        var named = operations.LastOrDefault(operation => operation.Kind == kind)?.Type.Name.Value
            ?? _base?.Root(kind)?.Name
            ?? (_base is null && definition is null ? kind.ToString() : null);
        return named is null ? null : _types.GetValueOrDefault(named) as ObjectType;
    }

    private IEnumerable<Directive> Directives()
    {
        var inherited = (_base?.Directives.Values ?? []).Where(directive => !SpecifiedDirectives.All.Contains(directive)).Select(_members.Copy);
        return inherited.Concat(_document.OfType<DirectiveDefinitionNode>().Select(_members.Directive));
    }
}
