using GraphQL.Language;

namespace GraphQL.Types.Checks;

/// <summary>The directives that a directive's definition uses: on its arguments, and on the types that its arguments reach.</summary>
internal static class DirectiveReferences
{
    public static HashSet<string> From(Directive directive, Schema schema)
    {
        HashSet<string> reached = [];
        HashSet<NamedType> types = [];
        Inputs(directive.Arguments.Values);
        return reached;

        void Inputs(IEnumerable<InputField> inputs)
        {
            foreach (var input in inputs)
            {
                Applied(input.Node?.Directives);
                Type(input.Type.Named);
            }
        }

        void Applied(IEnumerable<DirectiveNode>? directives)
        {
            foreach (var name in (directives ?? []).Select(applied => applied.Name.Value).Where(reached.Add))
                Inputs(schema.Directives.TryGetValue(name, out var used) ? used.Arguments.Values : []);
        }

        void Type(NamedType type)
        {
            if (!types.Add(type))
                return;
            Applied(type.Nodes.SelectMany(node => node.Directives));
            if (type is InputObjectType input)
                Inputs(input.Fields.Values);
            else if (type is EnumType values)
                Applied(values.Values.Values.SelectMany(value => value.Node?.Directives ?? []));
        }
    }
}
