using PartnerCrm.Writes;

namespace PartnerCrm.Objectives;

/// <summary>What an objective of a framework is.</summary>
public enum ObjectiveKind
{
    /// <summary>A strategic objective.</summary>
    StrategicObjective,

    /// <summary>An item of the development agenda.</summary>
    DevelopmentAgenda,
}

/// <summary>An objective that relationships and interactions serve. Reference data, loaded from a file with its version.</summary>
public sealed class Objective : Entity
{
    private Objective()
        : base(Guid.Empty)
    {
    }

    private Objective(Guid id)
        : base(id)
    {
    }

    /// <summary>The framework it belongs to.</summary>
    public Guid FrameworkId { get; private init; }

    /// <summary>Its code within the framework, such as A.</summary>
    public string Code { get; private init; } = string.Empty;

    /// <summary>What it is.</summary>
    public ObjectiveKind Kind { get; private set; }

    /// <summary>What it says, paraphrased.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Its place in the framework.</summary>
    public int Rank { get; private set; }

    /// <summary>How surely this is known.</summary>
    public SourceMark Mark { get; private set; }

    /// <summary>Where this is known from.</summary>
    public string Source { get; private set; } = string.Empty;

    /// <summary>Whether the secretariat confirmed it.</summary>
    public bool Confirmed { get; private set; }

    internal static Objective Load(Guid id, Guid framework, ObjectiveEntry entry, int rank, ReferenceVersion version)
    {
        var objective = new Objective(id) { FrameworkId = framework, Code = entry.Code };
        objective.Take(entry, rank, version);
        return objective;
    }

    /// <summary>Takes what the file says; nothing happens when it is what we have.</summary>
    internal void Take(ObjectiveEntry entry, int rank, ReferenceVersion version)
    {
        if ((Kind, Title, Rank, Mark, Source, Confirmed) == (entry.Kind, entry.Title, rank, entry.SourceMark, entry.Source, entry.Confirmed)) return;
        (Kind, Title, Rank, Mark, Source, Confirmed) = (entry.Kind, entry.Title, rank, entry.SourceMark, entry.Source, entry.Confirmed);
        Record(new ReferenceDataTaken(version.Name, version.Number));
    }
}
