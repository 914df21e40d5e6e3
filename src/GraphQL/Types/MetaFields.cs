namespace GraphQL.Types;

/// <summary>The fields that no type declares but every schema answers (sections 4.1 and 4.2).</summary>
public static class MetaFields
{
    /// <summary>All types at once are some megabytes: the work of many thousands of rows, which tools ask for once.</summary>
    private const int CostOfSchema = 15_000;

    private const int CostOfType = 100;

    /// <summary><c>__schema</c>, on the query root.</summary>
    public static Field Schema { get; } = new("__schema", new NonNullType(IntrospectionTypes.Schema), "The type system of this service.")
    {
        Cost = CostOfSchema,
        Resolve = static field => new(field.Operation.Schema),
    };

    /// <summary><c>__type(name:)</c>, on the query root.</summary>
    public static Field Type { get; } = new("__type", IntrospectionTypes.Type, "One type of this service, by name.")
    {
        Cost = CostOfType,
        Arguments = { ["name"] = new InputField("name", new NonNullType(Scalars.String)) },
        Resolve = static field => new(field.Operation.Schema.Types.GetValueOrDefault(field.Argument<string>("name"))),
    };

    /// <summary><c>__typename</c>, on every object, interface and union.</summary>
    public static Field TypeName { get; } = new("__typename", new NonNullType(Scalars.String), "The name of the object's type.")
    {
        Resolve = static field => new(field.ParentType.Name),
    };

    /// <summary>Whose field this is in messages: no type declares a meta field, so none of them is shown as its owner.</summary>
    internal static string Owner(Field field, NamedType? parent) => field == Schema || field == Type || field == TypeName ? "<meta>" : $"{parent}";
}
