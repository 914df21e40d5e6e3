using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>An import of exchange rates that brought new ones.</summary>
public sealed class RateImport : Entity
{
    private RateImport()
        : base(Guid.Empty)
    {
    }

    private RateImport(Guid id)
        : base(id)
    {
    }

    /// <summary>The file it came from.</summary>
    public string File { get; private init; } = string.Empty;

    /// <summary>When it was imported.</summary>
    public DateTimeOffset ImportedAt { get; private init; }

    public static RateImport Of(Guid id, string file, int rates, DateTimeOffset at)
    {
        var import = new RateImport(id) { File = file, ImportedAt = at };
        import.Record(new RatesImported(file, rates));
        return import;
    }
}
