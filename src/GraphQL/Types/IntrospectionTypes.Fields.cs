using GraphQL.Language;

namespace GraphQL.Types;

public static partial class IntrospectionTypes
{
    private static NamedType[] Fill()
    {
        FillSchema();
        FillType();
        FillField();
        FillInputValue();
        FillEnumValue();
        FillDirective();
        return [Schema, Type, TypeKind, Field, InputValue, EnumValue, Directive, DirectiveLocation];
    }

    private static void FillSchema()
    {
        Add<Schema>(Schema, "description", Scalars.String, null, schema => schema.Description);
        Add<Schema>(Schema, "types", Required(ListOf(Type)), "Every type of the service.", schema => schema.Types.Values);
        Add<Schema>(Schema, "queryType", Required(Type), "Where queries start.", schema => schema.Query);
        Add<Schema>(Schema, "mutationType", Type, "Where mutations start, if there are any.", schema => schema.Mutation);
        Add<Schema>(Schema, "subscriptionType", Type, "Where subscriptions start, if there are any.", schema => schema.Subscription);
        Add<Schema>(Schema, "directives", Required(ListOf(Directive)), "Every directive of the service.", schema => schema.Directives.Values);
    }

    private static void FillType()
    {
        Add<GraphType>(Type, "kind", Required(TypeKind), null, KindOf);
        Add<GraphType>(Type, "name", Scalars.String, "Null for lists and non-null types.", type => (type as NamedType)?.Name);
        Add<GraphType>(Type, "description", Scalars.String, null, type => (type as NamedType)?.Description);
        Add<GraphType>(Type, "specifiedByURL", Scalars.String, "Where a scalar is specified.", type => (type as ScalarType)?.SpecifiedBy);
        AddList<GraphType, Field>(
            Type, "fields", ListOf(Field), "The fields of an object or interface.", type => (type as CompositeType)?.Fields.Values, IsDeprecated);
        Add<GraphType>(
            Type, "interfaces", ListOf(Type), "The interfaces that an object or interface implements.", type => (type as CompositeType)?.Interfaces);
        Type.Add(new Field("possibleTypes", ListOf(Type), "The objects that an interface or union may be.")
        {
            Resolve = static field => new(field.Parent is InterfaceType or UnionType
                ? field.Operation.Schema.PossibleTypes((NamedType)field.Parent)
                : null),
        });
        AddList<GraphType, EnumValue>(
            Type, "enumValues", ListOf(EnumValue), "The values of an enum.", type => (type as EnumType)?.Values.Values, IsDeprecated);
        AddList<GraphType, InputField>(
            Type, "inputFields", ListOf(InputValue), "The fields of an input object.", type => (type as InputObjectType)?.Fields.Values, IsDeprecated);
        Add<GraphType>(Type, "ofType", Type, "What a list or non-null type wraps.", type => type switch
        {
            ListType list => list.Of,
            NonNullType wrapped => wrapped.Of,
            _ => null,
        });
        Add<GraphType>(
            Type, "isOneOf", Scalars.Boolean, "Whether an input object takes exactly one field.", type => (type as InputObjectType)?.IsOneOf);
    }

    private static void FillField()
    {
        Add<Field>(Field, "name", Required(Scalars.String), null, field => field.Name);
        Add<Field>(Field, "description", Scalars.String, null, field => field.Description);
        AddList<Field, InputField>(
            Field, "args", Required(ListOf(InputValue)), "The arguments of the field.", field => field.Arguments.Values, IsDeprecated);
        Add<Field>(Field, "type", Required(Type), null, field => field.Type);
        Add<Field>(Field, "isDeprecated", Required(Scalars.Boolean), null, field => IsDeprecated(field));
        Add<Field>(Field, "deprecationReason", Scalars.String, null, field => field.DeprecationReason);
    }

    private static void FillInputValue()
    {
        Add<InputField>(InputValue, "name", Required(Scalars.String), null, input => input.Name);
        Add<InputField>(InputValue, "description", Scalars.String, null, input => input.Description);
        Add<InputField>(InputValue, "type", Required(Type), null, input => input.Type);
        Add<InputField>(
            InputValue,
            "defaultValue",
            Scalars.String,
            "The value that is used when none is given, as a GraphQL literal.",
            input => input.Default is { } value ? Printer.Print(value) : null);
        Add<InputField>(InputValue, "isDeprecated", Required(Scalars.Boolean), null, input => IsDeprecated(input));
        Add<InputField>(InputValue, "deprecationReason", Scalars.String, null, input => input.DeprecationReason);
    }

    private static void FillEnumValue()
    {
        Add<EnumValue>(EnumValue, "name", Required(Scalars.String), null, value => value.Name);
        Add<EnumValue>(EnumValue, "description", Scalars.String, null, value => value.Description);
        Add<EnumValue>(EnumValue, "isDeprecated", Required(Scalars.Boolean), null, value => IsDeprecated(value));
        Add<EnumValue>(EnumValue, "deprecationReason", Scalars.String, null, value => value.DeprecationReason);
    }

    private static void FillDirective()
    {
        Add<Directive>(Directive, "name", Required(Scalars.String), null, directive => directive.Name);
        Add<Directive>(Directive, "description", Scalars.String, null, directive => directive.Description);
        Add<Directive>(Directive, "isRepeatable", Required(Scalars.Boolean), null, directive => directive.Repeatable);
        Add<Directive>(Directive, "locations", Required(ListOf(DirectiveLocation)), null, directive => directive.Locations);
        AddList<Directive, InputField>(
            Directive, "args", Required(ListOf(InputValue)), "The arguments of the directive.", directive => directive.Arguments.Values, IsDeprecated);
    }

    private static string KindOf(GraphType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };

    private static bool IsDeprecated(Field field) => field.DeprecationReason is not null;

    private static bool IsDeprecated(InputField input) => input.DeprecationReason is not null;

    private static bool IsDeprecated(EnumValue value) => value.DeprecationReason is not null;
}
