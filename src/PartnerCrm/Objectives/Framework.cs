using PartnerCrm.Writes;

namespace PartnerCrm.Objectives;

/// <summary>A strategic framework: the objectives that hold for some years. Reference data, loaded from a file with its version.</summary>
public sealed class Framework : Entity
{
    private Framework()
        : base(Guid.Empty)
    {
    }

    private Framework(Guid id)
        : base(id)
    {
    }

    /// <summary>The code, such as 2020-2030.</summary>
    public string Code { get; private init; } = string.Empty;

    /// <summary>The title.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>The first year.</summary>
    public int FromYear { get; private set; }

    /// <summary>The last year.</summary>
    public int ToYear { get; private set; }

    /// <summary>How surely this is known.</summary>
    public SourceMark Mark { get; private set; }

    /// <summary>Where this is known from.</summary>
    public string Source { get; private set; } = string.Empty;

    /// <summary>Whether the secretariat confirmed it.</summary>
    public bool Confirmed { get; private set; }

    internal static Framework Load(Guid id, FrameworkEntry entry, ReferenceVersion version)
    {
        var framework = new Framework(id) { Code = entry.Code };
        framework.Take(entry, version);
        return framework;
    }

    /// <summary>Takes what the file says; nothing happens when it is what we have.</summary>
    internal void Take(FrameworkEntry entry, ReferenceVersion version)
    {
        if ((Title, FromYear, ToYear, Mark, Source, Confirmed) == (entry.Title, entry.From, entry.To, entry.SourceMark, entry.Source, entry.Confirmed)) return;
        (Title, FromYear, ToYear, Mark, Source, Confirmed) = (entry.Title, entry.From, entry.To, entry.SourceMark, entry.Source, entry.Confirmed);
        Record(new ReferenceDataTaken(version.Name, version.Number));
    }
}
