using GraphQL.Language;

namespace GraphQL.Types.Sdl;

/// <summary>
/// Fills types with members: copies of another type's members, or those that a definition or extension lists. What a document names as
/// interface, member or root and is of another kind is left out here and reported by <see cref="SchemaValidator"/> from the type's nodes.
/// </summary>
internal sealed class SdlMembers(OrderedDictionary<string, NamedType> types)
{
    public void Add(NamedType type, TypeDefinitionNode node)
    {
        switch (type, node)
        {
            case (ScalarType scalar, _):
                scalar.SpecifiedBy = AppliedDirectives.SpecifiedBy(node.Directives) ?? scalar.SpecifiedBy;
                break;
            case (CompositeType composite, ObjectDefinitionNode definition):
                AddComposite(composite, definition.Interfaces, definition.Fields);
                break;
            case (CompositeType composite, InterfaceDefinitionNode definition):
                AddComposite(composite, definition.Interfaces, definition.Fields);
                break;
            case (UnionType union, UnionDefinitionNode definition):
                union.Members.AddRange(definition.Members.Select(Named).OfType<ObjectType>());
                break;
            case (EnumType enumType, EnumDefinitionNode definition):
                foreach (var value in definition.Values)
                    enumType.Values[value.Name.Value] = Value(value);
                break;
            case (InputObjectType input, InputObjectDefinitionNode definition):
                input.IsOneOf |= AppliedDirectives.IsOneOf(node.Directives);
                foreach (var field in definition.Fields)
                    input.Fields[field.Name.Value] = Input(field);
                break;
        }
    }

    public void AddCopies(NamedType type, NamedType original)
    {
        switch (type, original)
        {
            case (CompositeType copy, CompositeType other):
                copy.Interfaces.AddRange(other.Interfaces.Select(implemented => (InterfaceType)types[implemented.Name]));
                foreach (var field in other.Fields.Values)
                    copy.Add(Copy(field));
                break;
            case (UnionType copy, UnionType other):
                copy.Members.AddRange(other.Members.Select(member => (ObjectType)types[member.Name]));
                break;
            case (EnumType copy, EnumType other):
                foreach (var value in other.Values.Values)
                    copy.Add(value);
                break;
            case (InputObjectType copy, InputObjectType other):
                foreach (var field in other.Fields.Values)
                    copy.Add(Copy(field));
                break;
        }
    }

    public Directive Directive(DirectiveDefinitionNode node)
    {
        var directive = new Directive(
            node.Name.Value, node.Description?.Value, node.Repeatable, [.. node.Locations.Select(location => location.Value)])
        { Node = node };
        foreach (var argument in node.Arguments)
            directive.Arguments[argument.Name.Value] = Input(argument);
        return directive;
    }

    public Directive Copy(Directive original)
    {
        var directive = new Directive(original.Name, original.Description, original.Repeatable, original.Locations) { Node = original.Node };
        foreach (var argument in original.Arguments.Values)
            directive.Arguments.Add(argument.Name, Copy(argument));
        return directive;
    }

    private void AddComposite(CompositeType type, IReadOnlyList<NamedTypeNode> interfaces, IReadOnlyList<FieldDefinitionNode> fields)
    {
        type.Interfaces.AddRange(interfaces.Select(Named).OfType<InterfaceType>());
        foreach (var node in fields)
        {
            var field = new Field(node.Name.Value, Type(node.Type), node.Description?.Value)
            {
                DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
                Node = node,
            };
            foreach (var argument in node.Arguments)
                field.Arguments[argument.Name.Value] = Input(argument);
            type.Fields[field.Name] = field;
        }
    }

    private InputField Input(InputValueDefinitionNode node) => new(node.Name.Value, Type(node.Type), node.Description?.Value)
    {
        Default = node.Default,
        DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
        Node = node,
    };

    private static EnumValue Value(EnumValueDefinitionNode node) => new(node.Name.Value, node.Description?.Value)
    {
        DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
        Node = node,
    };

    private Field Copy(Field original)
    {
        var field = new Field(original.Name, Mapped(original.Type), original.Description)
        {
            DeprecationReason = original.DeprecationReason,
            Requires = original.Requires,
            Resolve = original.Resolve,
            Source = original.Source,
            Binding = original.Binding,
            Node = original.Node,
        };
        foreach (var argument in original.Arguments.Values)
            field.Add(Copy(argument));
        return field;
    }

    private InputField Copy(InputField original) => new(original.Name, Mapped(original.Type), original.Description)
    {
        Default = original.Default,
        DeprecationReason = original.DeprecationReason,
        Requires = original.Requires,
        Binding = original.Binding,
        Node = original.Node,
    };

    private GraphType Mapped(GraphType type) => type switch
    {
        NonNullType wrapped => new NonNullType(Mapped(wrapped.Of)),
        ListType wrapped => new ListType(Mapped(wrapped.Of)),
        _ => types[type.Named.Name],
    };

    private GraphType Type(TypeNode node) => node switch
    {
        NonNullTypeNode wrapped => new NonNullType(Type(wrapped.Of)),
        ListTypeNode wrapped => new ListType(Type(wrapped.Of)),
        _ => Named((NamedTypeNode)node),
    };

    private NamedType Named(NamedTypeNode node) => types.GetValueOrDefault(node.Name.Value)
        ?? throw new GraphQLException($"Unknown type \"{node.Name.Value}\".", locations: [node.At]);
}
