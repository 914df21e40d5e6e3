using System.Text.RegularExpressions;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening.Feeds;

/// <summary>Where a list is fetched from by itself, and how often.</summary>
public sealed partial class ListFeed : Entity
{
    /// <summary>The shortest time between two fetches.</summary>
    private const int ShortestInterval = 15;

    /// <summary>What these say steers the request itself.</summary>
    private static readonly HashSet<string> Reserved = new(
        ["Host", "Connection", "Cookie", "Range", "TE", "Upgrade", "Expect", "Trailer", "Transfer-Encoding", "Content-Length", "Content-Type", "If-None-Match", "If-Modified-Since", "User-Agent"],
        StringComparer.OrdinalIgnoreCase);

    private const int LongestInterval = 60 * 24 * 31;

    /// <summary>A list has at most so many files.</summary>
    private const int MostAddresses = 4;

    private ListFeed()
        : base(Guid.Empty)
    {
    }

    private ListFeed(Guid id)
        : base(id)
    {
    }

    /// <summary>The kind of list, for example un-consolidated.</summary>
    public string Kind { get; private init; } = string.Empty;

    /// <summary>The addresses of its files.</summary>
    public string[] Addresses { get; private set; } = [];

    /// <summary>After how many minutes it is fetched again.</summary>
    public int EveryMinutes { get; private set; }

    /// <summary>Whether it is fetched.</summary>
    public bool Enabled { get; private set; }

    /// <summary>The header in which its interface asks for a key. The key itself is no data: the configuration holds it.</summary>
    public string? KeyHeader { get; private set; }

    /// <summary>When somebody last asked to have it fetched at once.</summary>
    public DateTimeOffset? FetchAskedAt { get; private set; }

    /// <summary>The checksum of a version that was refused as too short, and which an administrator said is right.</summary>
    public string? AcceptedChecksum { get; private set; }

    public static ListFeed Add(Guid id, string kind, FeedTerms terms)
    {
        var feed = new ListFeed(id) { Kind = kind };
        feed.Set(terms);
        feed.Record(new ListFeedAdded(kind, terms.Addresses, terms.EveryMinutes, terms.Enabled, feed.KeyHeader));
        return feed;
    }

    public void Change(FeedTerms terms)
    {
        Set(terms);
        Record(new ListFeedChanged(terms.Addresses, terms.EveryMinutes, terms.Enabled, KeyHeader));
    }

    /// <summary>Has it fetched as soon as a server is free.</summary>
    public void Ask(DateTimeOffset at)
    {
        FetchAskedAt = at;
        Record(new ListFetchAsked());
    }

    /// <summary>A version that was refused as too short is right: it is fetched again, and taken if it is still the same.</summary>
    public void Accept(string checksum, string reason, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new InvalidInput("Say why the list is right although it is so much shorter.", "reason");
        (AcceptedChecksum, FetchAskedAt) = (checksum, at);
        Record(new ShrunkListAccepted(checksum) { Reason = reason });
    }

    private void Set(FeedTerms terms)
    {
        if (terms.Addresses is not { Count: > 0 and <= MostAddresses }) throw new InvalidInput($"Give 1 to {MostAddresses} addresses.", "addresses");
        foreach (var address in terms.Addresses)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.UserInfo.Length > 0)
                throw new InvalidInput("An address is an https address without a user name or password.", "addresses");
        }

        if (terms.EveryMinutes is < ShortestInterval or > LongestInterval) throw new InvalidInput($"A list is fetched every {ShortestInterval} to {LongestInterval} minutes.", "everyMinutes");
        if (terms.KeyHeader is { } header && (!HeaderName().IsMatch(header) || Reserved.Contains(header)))
            throw new InvalidInput("A key's header is a name of up to 64 letters, digits and hyphens that means nothing else to servers, such as X-Api-Key.", "keyHeader");
        (Addresses, EveryMinutes, Enabled, KeyHeader) = ([.. terms.Addresses], terms.EveryMinutes, terms.Enabled, terms.KeyHeader);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{0,63}$")]
    private static partial Regex HeaderName();
}

/// <summary>What an administrator says of a feed.</summary>
public sealed record FeedTerms(IReadOnlyList<string> Addresses, int EveryMinutes, bool Enabled, string? KeyHeader);
