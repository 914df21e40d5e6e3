using GraphQL.Language;
using GraphQL.Types;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>A value at a place of a document. It may be written there, or travel in a variable, and then be another one the next time.</summary>
/// <param name="Type">The place's type.</param>
/// <param name="Again">Another value for the same place.</param>
internal sealed record Slot(GraphType Type, Func<Slot> Again)
{
    /// <summary>A scalar or an enum's name.</summary>
    public object? Leaf { get; init; }

    public IReadOnlyList<Slot>? Items { get; init; }

    public IReadOnlyList<(string Name, Slot Value)>? Members { get; init; }

    /// <summary>Whether null at this place, or nothing at all, is a good question too.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>Whether nothing at all at this place is a good question too.</summary>
    public bool MayBeAbsent { get; init; }

    /// <summary>A value of the place's type that is refused there; null where there is none.</summary>
    public object? Unfit { get; init; }

    /// <summary>A value of the same shape with other leaves in it; lists of leaves may be longer or shorter.</summary>
    public Slot Alike() => this switch
    {
        { Members: { } members } => this with { Members = [.. members.Select(member => (member.Name, member.Value.Alike()))] },
        { Items: [{ Members: not null }, ..] items } => this with { Items = [.. items.Select(item => item.Alike())] },
        _ => Again(),
    };

    /// <summary>The value as a variable carries it.</summary>
    public object? Plain => Items is not null ? Items.Select(item => item.Plain).ToList()
        : Members is not null ? Members.ToDictionary(member => member.Name, member => member.Value.Plain)
        : Leaf;

    /// <summary>The value as a document says it, without variables.</summary>
    public ValueNode Literal => Write(slot => slot.Literal);

    /// <summary>The value as a document says it; how its parts are said is up to the caller.</summary>
    public ValueNode Write(Func<Slot, ValueNode> part) => this switch
    {
        { Items: { } items } => new ListValueNode([.. items.Select(part)]),
        { Members: { } members } => new ObjectValueNode([.. members.Select(member => new ObjectFieldNode(new NameNode(member.Name), part(member.Value)))]),
        { Leaf: null } => new NullValueNode(),
        { Type.Named: EnumType, Leaf: string name } => new EnumValueNode(name),
        { Leaf: string text } => new StringValueNode(text, false),
        { Leaf: bool flag } => new BooleanValueNode(flag),
        { Leaf: int number } => new IntValueNode($"{number}"),
        { Leaf: decimal number } => new FloatValueNode(number.ToString("0.0###", System.Globalization.CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"{Leaf} for {Type}"),
    };
}

/// <summary>A variable of a document, and how it gets its values.</summary>
/// <param name="Definition">As the document declares it.</param>
/// <param name="Draw">Gives it a value, among the values of the variables before it, or leaves it out.</param>
internal sealed record Hole(VariableDefinitionNode Definition, Action<Dictionary<string, object?>> Draw);
