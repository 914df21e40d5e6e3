using GraphQL.Execution;

namespace GraphQL.Types;

/// <summary>The types of the introspection system (section 4). Their fields are answered from the schema's own objects, by the ordinary executor.</summary>
public static partial class IntrospectionTypes
{
    public static ObjectType Schema { get; } =
        new("__Schema", "What this service offers: its types, its directives and the entry points of its operations.");

    public static ObjectType Type { get; } =
        new("__Type", "A type of the schema. Its kind tells which of the fields below say something about it; the others are null.");

    public static EnumType TypeKind { get; } = Values(
        "__TypeKind",
        "What kind of type a `__Type` is.",
        ("SCALAR", "A leaf; `specifiedByURL` may say more."),
        ("OBJECT", "Has `fields` and `interfaces`."),
        ("INTERFACE", "Has `fields`, `interfaces` and `possibleTypes`."),
        ("UNION", "Has `possibleTypes`."),
        ("ENUM", "Has `enumValues`."),
        ("INPUT_OBJECT", "Has `inputFields` and `isOneOf`."),
        ("LIST", "A list of `ofType`."),
        ("NON_NULL", "Never null, otherwise as `ofType`."));

    public static ObjectType Field { get; } = new("__Field", "A field of an object or interface: its name, its arguments and its type.");

    public static ObjectType InputValue { get; } =
        new("__InputValue", "An argument of a field or directive, or a field of an input object: its type and perhaps its default.");

    public static ObjectType EnumValue { get; } = new("__EnumValue", "One of the values of an enum; responses carry its name as a string.");

    public static ObjectType Directive { get; } = new("__Directive", "A directive: where it may stand and which arguments it takes.");

    public static EnumType DirectiveLocation { get; } = Values(
        "__DirectiveLocation",
        "A place in a document or a schema where a directive may stand.",
        ("QUERY", "A query operation."),
        ("MUTATION", "A mutation operation."),
        ("SUBSCRIPTION", "A subscription operation."),
        ("FIELD", "A field of a selection."),
        ("FRAGMENT_DEFINITION", "A fragment definition."),
        ("FRAGMENT_SPREAD", "A fragment spread."),
        ("INLINE_FRAGMENT", "An inline fragment."),
        ("VARIABLE_DEFINITION", "A variable definition."),
        ("SCHEMA", "A schema definition."),
        ("SCALAR", "A scalar definition."),
        ("OBJECT", "An object type definition."),
        ("FIELD_DEFINITION", "A field definition."),
        ("ARGUMENT_DEFINITION", "An argument definition."),
        ("INTERFACE", "An interface definition."),
        ("UNION", "A union definition."),
        ("ENUM", "An enum definition."),
        ("ENUM_VALUE", "An enum value definition."),
        ("INPUT_OBJECT", "An input object type definition."),
        ("INPUT_FIELD_DEFINITION", "An input object field definition."));

    /// <summary>All of them, filled: the last initializer, since they refer to each other.</summary>
    public static IReadOnlyList<NamedType> All { get; } = Fill();

    private static EnumType Values(string name, string description, params IEnumerable<(string Name, string Description)> values)
    {
        var type = new EnumType(name, description);
        foreach (var value in values)
            type.Add(new EnumValue(value.Name, value.Description));
        return type;
    }

    private static NonNullType Required(GraphType type) => new(type);

    private static ListType ListOf(GraphType type) => new(new NonNullType(type));

    private static Field Add<T>(ObjectType type, string name, GraphType of, string? description, Func<T, object?> answer) =>
        type.Add(new Field(name, of, description) { Resolve = field => new(answer((T)field.Parent!)) });

    /// <summary>A list from which deprecated members are left out unless asked for.</summary>
    private static void AddList<T, TItem>(
        ObjectType type, string name, GraphType of, string description, Func<T, IEnumerable<TItem>?> items, Func<TItem, bool> deprecated)
        where TItem : class =>
        type.Add(new Field(name, of, description)
        {
            Arguments =
            {
                ["includeDeprecated"] = new InputField("includeDeprecated", Required(Scalars.Boolean))
                {
                    Default = new Language.BooleanValueNode(false),
                },
            },
            Resolve = field => new(Shown(field, items((T)field.Parent!), deprecated)),
        });

    private static List<TItem>? Shown<TItem>(FieldContext field, IEnumerable<TItem>? items, Func<TItem, bool> deprecated)
        where TItem : class
    {
        if (items is null)
            return null;
        var all = field.Argument<bool>("includeDeprecated");
        return [.. items.Where(item => all || !deprecated(item))];
    }
}
