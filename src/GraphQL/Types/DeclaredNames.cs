using GraphQL.Language;

namespace GraphQL.Types;

/// <summary>The interfaces and members that a type lists: in its documents' order with everything they name, then what code added.</summary>
internal static class DeclaredNames
{
    public static IEnumerable<string> Interfaces(CompositeType type) =>
        Merge(InterfaceNodes(type).Select(node => node.Name.Value), type.Interfaces);

    public static IEnumerable<string> Members(UnionType type) => Merge(MemberNodes(type).Select(node => node.Name.Value), type.Members);

    public static IEnumerable<NamedTypeNode> InterfaceNodes(CompositeType type) => type.Nodes.SelectMany(node => node switch
    {
        ObjectDefinitionNode definition => definition.Interfaces,
        InterfaceDefinitionNode definition => definition.Interfaces,
        _ => [],
    });

    public static IEnumerable<NamedTypeNode> MemberNodes(UnionType type) => type.Nodes.OfType<UnionDefinitionNode>().SelectMany(node => node.Members);

    private static List<string> Merge(IEnumerable<string> written, IEnumerable<NamedType> types)
    {
        List<string> names = [.. written];
        names.AddRange(types.Select(type => type.Name).Where(name => !names.Contains(name)).ToList());
        return names;
    }
}
