using PartnerCrm.Writes;

namespace PartnerCrm.Objectives;

/// <summary>How an objective lives on in a later framework.</summary>
public enum MappingRelation
{
    /// <summary>The later objective continues it.</summary>
    ContinuedBy,

    /// <summary>The later objective continues a part of it.</summary>
    PartlyContinuedBy,
}

/// <summary>A step from an objective of one framework to one of a later framework.</summary>
public sealed class ObjectiveMapping : Entity, IPartOf
{
    private ObjectiveMapping()
        : base(Guid.Empty)
    {
    }

    private ObjectiveMapping(Guid id)
        : base(id)
    {
    }

    /// <summary>The earlier objective.</summary>
    public Guid FromId { get; private init; }

    /// <summary>The later objective.</summary>
    public Guid ToId { get; private init; }

    /// <summary>How the earlier lives on in the later.</summary>
    public MappingRelation Relation { get; private set; }

    /// <summary>How surely this is known.</summary>
    public SourceMark Mark { get; private set; }

    /// <summary>Where this is known from.</summary>
    public string Source { get; private set; } = string.Empty;

    /// <summary>Whether the secretariat confirmed it.</summary>
    public bool Confirmed { get; private set; }

    Guid IPartOf.Whole => FromId;

    internal static ObjectiveMapping Load(Guid id, Guid from, Guid to, MappingEntry entry, ReferenceVersion version)
    {
        var mapping = new ObjectiveMapping(id) { FromId = from, ToId = to };
        mapping.Take(entry, version);
        return mapping;
    }

    /// <summary>Takes what the file says; nothing happens when it is what we have.</summary>
    internal void Take(MappingEntry entry, ReferenceVersion version)
    {
        if ((Relation, Mark, Source, Confirmed) == (entry.Relation, entry.SourceMark, entry.Source, entry.Confirmed)) return;
        (Relation, Mark, Source, Confirmed) = (entry.Relation, entry.SourceMark, entry.Source, entry.Confirmed);
        Record(new ReferenceDataTaken(version.Name, version.Number));
    }
}
