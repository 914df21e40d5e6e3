using GraphQL.Execution;
using GraphQL.Language;

namespace GraphQL.Types;

/// <summary>A field of an object or interface (section 3.6).</summary>
public sealed class Field(string name, GraphType type, string? description = null)
{
    private int? cost;

    public string Name { get; } = name;

    public GraphType Type { get; } = type;

    public string? Description { get; set; } = description;

    public OrderedDictionary<string, InputField> Arguments { get; } = [];

    public string? DeprecationReason { get; set; }

    /// <summary>The permission that a caller needs to select this field; a request that lacks it is refused before execution.</summary>
    public string? Requires { get; set; }

    /// <summary>Answers this field alone. Without it (and without <see cref="Source"/>) the parent value is asked for a member of the field's name.</summary>
    public Resolver? Resolve { get; set; }

    /// <summary>Answers this field together with its neighbours of the same source, in one go.</summary>
    public FieldSource? Source { get; set; }

    /// <summary>Where the events of this field of the subscription root come from.</summary>
    public EventStream? Subscribe { get; set; }

    /// <summary>Which of those events a subscriber gets; all of them without it.</summary>
    public EventFilter? Admits { get; set; }

    /// <summary>Whether equal subscribers may share one stream; not where a stream begins with what was there before.</summary>
    public bool SharesEvents { get; set; } = true;

    /// <summary>What a source knows about this field; the engine does not look at it.</summary>
    public object? Binding { get; set; }

    /// <summary>
    /// What the field adds to an operation's cost each time it is there: 1 where it leads to an object or to a list of them, 0 for a plain value, unless said.
    /// A field that does far more work than reading a row says how many rows' worth.
    /// </summary>
    public int Cost
    {
        get => cost ?? (Type.Named is ScalarType or EnumType ? 0 : 1);
        set => cost = value;
    }

    /// <summary>For a field that answers a page: how many entries it may have.</summary>
    public PageSize? PageSize { get; set; }

    /// <summary>Whether this field and all below it is there once for each entry of the page around it, and so costs as often.</summary>
    public bool PerEntry { get; set; }

    public FieldDefinitionNode? Node { get; set; }

    public Field Add(InputField argument)
    {
        if (!Arguments.TryAdd(argument.Name, argument))
            throw new ArgumentException($"{Name}({argument.Name}:) is defined twice.", nameof(argument));
        return this;
    }

    public override string ToString() => Name;
}

/// <summary>An argument, or a field of an input object (sections 3.6.1 and 3.10).</summary>
public sealed class InputField(string name, GraphType type, string? description = null)
{
    public string Name { get; } = name;

    public GraphType Type { get; } = type;

    public string? Description { get; } = description;

    /// <summary>The default as written in the schema; null means there is none (a default of null is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? Default { get; init; }

    public string? DeprecationReason { get; init; }

    /// <summary>The permission that a caller needs to give this argument or input field a value.</summary>
    public string? Requires { get; set; }

    /// <summary>What a source knows about this input; the engine does not look at it.</summary>
    public object? Binding { get; set; }

    public InputValueDefinitionNode? Node { get; init; }

    /// <summary>Must be given: non-null and without a default.</summary>
    public bool IsRequired => Type is NonNullType && Default is null;
}
