using PartnerCrm.Writes;

namespace PartnerCrm.Screening.Feeds;

public sealed record ListFeedAdded(string Kind, IReadOnlyList<string> Addresses, int EveryMinutes, bool Enabled, string? KeyHeader) : Fact;

public sealed record ListFeedChanged(IReadOnlyList<string> Addresses, int EveryMinutes, bool Enabled, string? KeyHeader) : Fact;

public sealed record ListFetchAsked : Fact;

public sealed record ShrunkListAccepted(string Checksum) : Fact;
