using System.Collections.Frozen;

namespace PartnerCrm.Screening.Lists.Ftm;

/// <summary>The schemata of FollowTheMoney that matter to us: which are parties, which say something of a party, and where they point.</summary>
internal static class FtmSchemata
{
    private static readonly FrozenDictionary<string, ListedPartyKind> Parties = new Dictionary<string, ListedPartyKind>
    {
        ["Person"] = ListedPartyKind.Person,
        ["Organization"] = ListedPartyKind.Organization,
        ["Company"] = ListedPartyKind.Organization,
        ["LegalEntity"] = ListedPartyKind.Organization,
        ["PublicBody"] = ListedPartyKind.Organization,
        ["Vessel"] = ListedPartyKind.Vessel,
        ["Airplane"] = ListedPartyKind.Aircraft,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, FtmTie> Ties = new Dictionary<string, FtmTie>
    {
        ["Ownership"] = new(ListedTieKind.Shareholding, "owner", "asset"),
        ["Directorship"] = new(ListedTieKind.BoardMember, "director", "organization"),
        ["Employment"] = new(ListedTieKind.Employment, "employee", "employer"),
        ["Membership"] = new(ListedTieKind.Membership, "member", "organization"),
        ["Family"] = new(ListedTieKind.Family, "person", "relative"),
        ["Associate"] = new(ListedTieKind.Associate, "person", "associate"),
        ["Representation"] = new(ListedTieKind.Representation, "agent", "client"),
        ["Succession"] = new(ListedTieKind.Succession, "predecessor", "successor"),
        ["UnknownLink"] = new(ListedTieKind.Linked, "subject", "object"),
    }.ToFrozenDictionary();

    /// <summary>What says something of one party, and by which property it names it.</summary>
    private static readonly FrozenDictionary<string, string> About = new Dictionary<string, string>
    {
        ["Sanction"] = "entity",
        ["Identification"] = "holder",
        ["Passport"] = "holder",
        ["Occupancy"] = "holder",
    }.ToFrozenDictionary();

    /// <summary>Properties that hold keys of other entities.</summary>
    public static IReadOnlyList<string> Pointers { get; } =
        [.. Ties.Values.SelectMany(tie => new[] { tie.From, tie.To }).Concat(About.Values).Append("addressEntity").Append("post").Distinct(StringComparer.Ordinal)];

    public static ListedPartyKind? Kind(string schema) => Parties.TryGetValue(schema, out var kind) ? kind : null;

    public static FtmTie? Tie(string schema) => Ties.GetValueOrDefault(schema);

    /// <summary>The parties that an entity says something of: the ends of a tie, the one who is sanctioned.</summary>
    public static IEnumerable<string> Speaks(FtmEntity entity) =>
        Tie(entity.Schema) is { } tie ? entity.All(tie.From, tie.To).Distinct(StringComparer.Ordinal)
        : About.TryGetValue(entity.Schema, out var property) ? entity.All(property) : [];

    /// <summary>Whether an entity is only used by parties that point at it.</summary>
    public static bool IsUsedByOthers(string schema) => schema is "Address" or "Position";
}

/// <summary>An edge: what it is, and which properties hold its ends.</summary>
internal sealed record FtmTie(ListedTieKind Kind, string From, string To);
