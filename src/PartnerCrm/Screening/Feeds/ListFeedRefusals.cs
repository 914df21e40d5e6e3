using PartnerCrm.Writes;

namespace PartnerCrm.Screening.Feeds;

/// <summary>Each kind of list is fetched from one place.</summary>
public sealed class FeedExists() : Refusal("This kind of list has a feed already. Change that one.", "kind");

/// <summary>Nothing was refused that could be accepted.</summary>
public sealed class NothingRefused() : Refusal("No version with this checksum was refused from this feed. Look at its fetches.", "checksum");
