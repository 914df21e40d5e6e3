namespace GraphQL.Types.Checks;

/// <summary>A union has members, all of them objects, each once (section 3.8).</summary>
internal static class UnionMembers
{
    public static void Check(SchemaProblems problems, UnionType type)
    {
        var names = DeclaredNames.Members(type).ToList();
        if (names.Count == 0)
            problems.Report($"Union type {type} must define one or more member types.", type.Nodes);
        HashSet<string> seen = [];
        foreach (var name in names)
        {
            var nodes = DeclaredNames.MemberNodes(type).Where(node => node.Name.Value == name);
            if (!seen.Add(name))
                problems.Report($"Union type {type} can only include type {name} once.", nodes);
            else if (problems.Schema.Types.GetValueOrDefault(name) is not ObjectType)
                problems.Report($"Union type {type} can only include Object types, it cannot include {name}.", nodes);
        }
    }
}
