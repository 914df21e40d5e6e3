namespace PartnerCrm.Writes;

/// <summary>A thing with an identity, a version and a history. It changes only through its own verbs, and each verb records what happened.</summary>
public abstract class Entity
{
    private readonly List<Fact> facts = [];

    protected Entity(Guid id) => Id = id;

    /// <summary>The identity, a UUID v7; on the wire it carries its type.</summary>
    public Guid Id { get; private init; }

    /// <summary>Counts the saved changes; an update names the version that its author saw.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>What happened to this entity since it was loaded, oldest first.</summary>
    internal IReadOnlyList<Fact> Facts => facts;

    internal void MarkChanged() => Version++;

    internal void ForgetFacts() => facts.Clear();

    protected void Record(Fact fact) => facts.Add(fact);
}

/// <summary>What happened, in the words of the domain; its own properties are the audit's payload. Who and when come from the session.</summary>
public abstract record Fact
{
    /// <summary>Why, in the words of the person who did it.</summary>
    public string? Reason { get; init; }
}
