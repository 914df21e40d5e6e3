using AutoMapper;
using PartnerCrm.Screening.Lists.Un;

namespace PartnerCrm.Screening.Lists;

/// <summary>A kind of list that can be imported, and how its file is read.</summary>
public sealed record ListSource(string Kind, string Title, Func<Stream, ListReading> Read);

/// <summary>Every kind of list that can be imported; a new kind is one more line here and a reader in a folder of its own.</summary>
public sealed class ListSources(IMapper mapper)
{
    public IReadOnlyList<ListSource> All { get; } =
    [
        new(UnConsolidatedList.Kind, "United Nations Security Council Consolidated List (XML)", file => UnConsolidatedList.Read(file, mapper)),
    ];

    /// <summary>The source of that kind, or null; <see cref="All"/> has the kinds to name in the refusal.</summary>
    public ListSource? Find(string kind) => All.FirstOrDefault(source => string.Equals(source.Kind, kind, StringComparison.OrdinalIgnoreCase));
}
