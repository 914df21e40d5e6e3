using AutoMapper;
using PartnerCrm.Screening.Lists.Bods;
using PartnerCrm.Screening.Lists.Ftm;
using PartnerCrm.Screening.Lists.Ofac;
using PartnerCrm.Screening.Lists.Un;
using PartnerCrm.Screening.Lists.WorldBank;

namespace PartnerCrm.Screening.Lists;

/// <summary>A kind of list that can be imported, and how its files are read.</summary>
public sealed record ListSource(string Kind, string Title, bool HasDatasets, Func<string, ListFiles, ListReading> Reader)
{
    public ListReading Read(ListFiles files) => Reader(Kind, files);
}

/// <summary>Every kind of list that can be imported; a new kind is one more line here and a reader in a folder of its own.</summary>
public sealed class ListSources(Lazy<IMapper> mapper)
{
    private const int LongestDataset = 60;

    public IReadOnlyList<ListSource> All { get; } =
    [
        new(UnConsolidatedList.Kind, "United Nations Security Council Consolidated List (XML)", false, (_, files) => UnConsolidatedList.Read(files, mapper.Value)),
        new(OfacList.Kind, "US Treasury OFAC Specially Designated Nationals (sdn.csv, alt.csv, add.csv)", false, (_, files) => OfacList.Read(files, mapper.Value)),
        new(FtmList.Kind, "OpenSanctions (FollowTheMoney JSON lines, whole or delta)", true, (kind, files) => FtmList.Read(kind, files, mapper.Value)),
        new(DebarmentList.Kind, "World Bank debarred firms and individuals (JSON)", false, (_, files) => DebarmentList.Read(files, mapper.Value)),
        new(BodsList.Kind, "Beneficial ownership statements (BODS 0.4 JSON)", true, (kind, files) => BodsList.Read(kind, files, mapper.Value)),
    ];

    /// <summary>The kinds as they are named to people.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. new ListSources(null!).All.Select(source => source.HasDatasets ? $"{source.Kind}[:dataset]" : source.Kind)];

    /// <summary>The full name of a kind; null where there is no such kind.</summary>
    public static string? Known(string kind) => new ListSources(null!).Find(kind)?.Kind;

    /// <summary>
    /// The source of that kind, or null; <see cref="All"/> has the kinds to name in the refusal. The first words of a kind are enough, and where a kind has datasets,
    /// <c>kind:dataset</c> is a list of its own.
    /// </summary>
    public ListSource? Find(string kind)
    {
        var (name, dataset) = kind.IndexOf(':', StringComparison.Ordinal) is > 0 and var at ? (kind[..at], kind[(at + 1)..].ToLowerInvariant()) : (kind, null);
        var found = All.FirstOrDefault(source => string.Equals(source.Kind, name, StringComparison.OrdinalIgnoreCase)) ?? ByFirstWords(name);
        return dataset is null ? found : found is { HasDatasets: true } && IsName(dataset) ? found with { Kind = $"{found.Kind}:{dataset}" } : null;
    }

    // "un" is enough for un-consolidated while no other kind begins like it.
    private ListSource? ByFirstWords(string name) =>
        All.Where(source => source.Kind.StartsWith(name + "-", StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null;

    private static bool IsName(string dataset) => dataset.Length is > 0 and <= LongestDataset && dataset.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
