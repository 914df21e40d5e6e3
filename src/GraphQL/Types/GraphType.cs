using GraphQL.Language;

namespace GraphQL.Types;

/// <summary>Any type of the type system, wrapped or named (section 3.4).</summary>
public abstract class GraphType
{
    /// <summary>The named type at the core of any list and non-null wrapping.</summary>
    public abstract NamedType Named { get; }

    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    public bool IsOutput => Named is not InputObjectType;

    /// <summary>Whether fields are selected on it (sections 3.6 to 3.8).</summary>
    public bool IsComposite => Named is CompositeType or UnionType;

    public bool IsNonNull => this is NonNullType;

    /// <summary>The type without an outer non-null.</summary>
    public GraphType Nullable => this is NonNullType wrapped ? wrapped.Of : this;
}

/// <summary>A list of another type (section 3.11).</summary>
public sealed class ListType(GraphType of) : GraphType
{
    public GraphType Of { get; } = of;

    public override NamedType Named => Of.Named;

    public override string ToString() => $"[{Of}]";
}

/// <summary>A type without null (section 3.12).</summary>
public sealed class NonNullType(GraphType of) : GraphType
{
    public GraphType Of { get; } = of is NonNullType ? throw new ArgumentException($"Expected {of} to be a nullable type.", nameof(of)) : of;

    public override NamedType Named => Of.Named;

    public override string ToString() => $"{Of}!";
}

/// <summary>A type with a name of its own. Types are filled while a schema is being built, and not changed after.</summary>
public abstract class NamedType(string name, string? description = null) : GraphType
{
    public string Name { get; } = name;

    public string? Description { get; set; } = description;

    /// <summary>The definition and extensions this type was built from; empty for types built in code.</summary>
    public IReadOnlyList<TypeDefinitionNode> Nodes { get; set; } = [];

    public override NamedType Named => this;

    public override string ToString() => Name;
}

/// <summary>An object or an interface: a set of fields that implements interfaces (sections 3.6 and 3.7).</summary>
public abstract class CompositeType(string name, string? description) : NamedType(name, description)
{
    public OrderedDictionary<string, Field> Fields { get; } = [];

    public List<InterfaceType> Interfaces { get; } = [];

    public Field Add(Field field) => Fields.TryAdd(field.Name, field)
        ? field
        : throw new ArgumentException($"{Name}.{field.Name} is defined twice.", nameof(field));
}

public sealed class ObjectType(string name, string? description = null) : CompositeType(name, description)
{
    /// <summary>Tells whether a value is of this type; needed only where an interface or union has no <c>ResolveType</c>.</summary>
    public Func<object, bool>? IsTypeOf { get; set; }
}

public sealed class InterfaceType(string name, string? description = null) : CompositeType(name, description)
{
    /// <summary>Names the object type of a value.</summary>
    public Func<object, string?>? ResolveType { get; set; }
}

public sealed class UnionType(string name, string? description = null) : NamedType(name, description)
{
    public List<ObjectType> Members { get; } = [];

    /// <summary>Names the object type of a value.</summary>
    public Func<object, string?>? ResolveType { get; set; }
}

public sealed class EnumType(string name, string? description = null) : NamedType(name, description)
{
    /// <summary>The values in declared order, by name.</summary>
    public OrderedDictionary<string, EnumValue> Values { get; } = [];

    public void Add(EnumValue value)
    {
        if (!Values.TryAdd(value.Name, value))
            throw new ArgumentException($"{Name}.{value.Name} is defined twice.", nameof(value));
    }
}

/// <summary>One value of an enum (section 3.9); <c>Value</c> is what resolvers and commands see, the name itself unless said.</summary>
public sealed class EnumValue(string name, string? description = null, object? value = null)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public object Value { get; } = value ?? name;

    public string? DeprecationReason { get; init; }

    /// <summary>The permission that a caller needs to send this value.</summary>
    public string? Requires { get; init; }

    public EnumValueDefinitionNode? Node { get; init; }
}

public sealed class InputObjectType(string name, string? description = null) : NamedType(name, description)
{
    public OrderedDictionary<string, InputField> Fields { get; } = [];

    /// <summary>Exactly one field must be given (section 3.10, <c>@oneOf</c>).</summary>
    public bool IsOneOf { get; set; }

    /// <summary>Turns the coerced fields into the value that resolvers see; the dictionary itself unless said.</summary>
    public Func<IReadOnlyDictionary<string, object?>, object?>? Create { get; set; }

    public InputField Add(InputField field) => Fields.TryAdd(field.Name, field)
        ? field
        : throw new ArgumentException($"{Name}.{field.Name} is defined twice.", nameof(field));
}
