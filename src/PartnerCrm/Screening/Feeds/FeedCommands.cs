using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening.Feeds;

/// <summary>Has a list fetched by itself from now on.</summary>
/// <param name="Kind">The kind of list, such as un-consolidated or opensanctions:sanctions.</param>
/// <param name="Addresses">The https addresses of its files; three for OFAC.</param>
/// <param name="EveryMinutes">After how many minutes it is fetched again.</param>
/// <param name="Enabled">Whether it is fetched; yes unless said.</param>
/// <param name="KeyHeader">The header in which its interface asks for a key, where it does. The key itself is configured for the host by Lists__Keys.</param>
public sealed record AddListFeed(string Kind, IReadOnlyList<string> Addresses, int EveryMinutes, bool Enabled = true, string? KeyHeader = null) : ICommand<ListFeed>
{
    public Task<ListFeed> Run(Session session, CancellationToken stop)
    {
        var source = ListSources.Known(Kind) ?? throw new UnknownListKind(Kind, ListSources.Kinds);
        return Task.FromResult(session.Add(ListFeed.Add(session.NewId(), source, new(Addresses, EveryMinutes, Enabled, KeyHeader))));
    }
}

/// <summary>Changes where and how often a list is fetched, or stops it.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Addresses">The https addresses of its files.</param>
/// <param name="EveryMinutes">After how many minutes it is fetched again.</param>
/// <param name="Enabled">Whether it is fetched.</param>
/// <param name="KeyHeader">The header in which its interface asks for a key; none where it is left out.</param>
public sealed record ChangeListFeed([property: IdOf(typeof(ListFeed))] Guid Feed, int Version, IReadOnlyList<string> Addresses, int EveryMinutes, bool Enabled, string? KeyHeader = null) : ICommand<ListFeed>
{
    public async Task<ListFeed> Run(Session session, CancellationToken stop)
    {
        var feed = await session.Find<ListFeed>(Feed, Version, stop);
        feed.Change(new(Addresses, EveryMinutes, Enabled, KeyHeader));
        return feed;
    }
}

/// <summary>Has a list fetched at once; what came of it is among the feed's fetches a moment later.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Version">The version that you saw.</param>
public sealed record FetchList([property: IdOf(typeof(ListFeed))] Guid Feed, int Version) : ICommand<ListFeed>
{
    public async Task<ListFeed> Run(Session session, CancellationToken stop)
    {
        var feed = await session.Find<ListFeed>(Feed, Version, stop);
        feed.Ask(session.Now);
        return feed;
    }
}

/// <summary>Says that a version which was refused as too short is right: it is fetched again, and taken if it is still the same.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Version">The version of the feed that you saw.</param>
/// <param name="Checksum">The checksum of the refused version.</param>
/// <param name="Reason">Why it is right.</param>
public sealed record AcceptShrunkList([property: IdOf(typeof(ListFeed))] Guid Feed, int Version, string Checksum, string Reason) : ICommand<ListFeed>
{
    public async Task<ListFeed> Run(Session session, CancellationToken stop)
    {
        var feed = await session.Find<ListFeed>(Feed, Version, stop);
        if (!await session.Unfiltered<ListFetch>().AnyAsync(fetch => fetch.FeedId == feed.Id && fetch.Outcome == FetchOutcome.Refused && fetch.Checksum == Checksum, stop)) throw new NothingRefused();
        feed.Accept(Checksum, Reason, session.Now);
        return feed;
    }
}
