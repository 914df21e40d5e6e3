using GraphQL.Language;

namespace GraphQL.Types.Checks;

/// <summary>A type keeps the promises of the interfaces that it implements (IsValidImplementation, section 3.6.1).</summary>
internal static class Implementations
{
    public static void Check(SchemaProblems problems, CompositeType type)
    {
        HashSet<string> seen = [];
        foreach (var name in DeclaredNames.Interfaces(type))
        {
            if (problems.Schema.Types.GetValueOrDefault(name) is not InterfaceType implemented)
                problems.Report($"Type {type} must only implement Interface types, it cannot implement {name}.", Nodes(type, name));
            else if (implemented == type)
                problems.Report($"Type {type} cannot implement itself because it would create a circular reference.", Nodes(type, name));
            else if (!seen.Add(name))
                problems.Report($"Type {type} can only implement {name} once.", Nodes(type, name));
            else
                Check(problems, type, implemented);
        }
    }

    private static void Check(SchemaProblems problems, CompositeType type, InterfaceType implemented)
    {
        foreach (var ancestor in DeclaredNames.Interfaces(implemented).Except(DeclaredNames.Interfaces(type)))
        {
            problems.Report(
                ancestor == type.Name
                    ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                    : $"Type {type} must implement {ancestor} because it is implemented by {implemented}.",
                Nodes(implemented, ancestor).Concat(Nodes(type, implemented.Name)));
        }

        foreach (var promised in implemented.Fields.Values)
        {
            var where = $"{implemented}.{promised}";
            if (!type.Fields.TryGetValue(promised.Name, out var field))
                problems.Report($"Interface field {where} expected but {type} does not provide it.", type.Nodes.Prepend<Node?>(promised.Node));
            else
                Check(problems, where, promised, $"{type}.{field}", field);
        }
    }

    private static void Check(SchemaProblems problems, string promisedAt, Field promised, string fieldAt, Field field)
    {
        if (!problems.Schema.IsSubtype(field.Type, promised.Type))
            problems.Report(
                $"Interface field {promisedAt} expects type {promised.Type} but {fieldAt} is type {field.Type}.", promised.Node?.Type, field.Node?.Type);
        foreach (var argument in promised.Arguments.Values)
        {
            if (!field.Arguments.TryGetValue(argument.Name, out var given))
                problems.Report(
                    $"Interface field argument {promisedAt}({argument.Name}:) expected but {fieldAt} does not provide it.", argument.Node, field.Node);
            else if (!Schema.Same(given.Type, argument.Type))
                problems.Report(
                    $"Interface field argument {promisedAt}({argument.Name}:) expects type {argument.Type} "
                        + $"but {fieldAt}({argument.Name}:) is type {given.Type}.",
                    argument.Node?.Type,
                    given.Node?.Type);
        }

        foreach (var extra in field.Arguments.Values.Where(argument => argument.IsRequired && !promised.Arguments.ContainsKey(argument.Name)))
            problems.Report(
                $"Object field {fieldAt} includes required argument {extra.Name} that is missing from the Interface field {promisedAt}.",
                extra.Node,
                promised.Node);
        if (field.DeprecationReason is not null && promised.DeprecationReason is null)
            problems.Report(
                $"Interface field {promisedAt} is not deprecated, so implementation field {fieldAt} must not be deprecated.",
                SchemaProblems.DeprecatedNode(field.Node?.Directives),
                field.Node?.Type);
    }

    private static IEnumerable<Node?> Nodes(CompositeType type, string name) =>
        DeclaredNames.InterfaceNodes(type).Where(node => node.Name.Value == name);
}
