namespace PartnerCrm.Screening;

/// <summary>What was decided about a possible match.</summary>
public enum HitDecision
{
    /// <summary>Nothing yet.</summary>
    Undecided,

    /// <summary>The party is the listed one.</summary>
    TrueMatch,

    /// <summary>The party is not the listed one.</summary>
    FalsePositive,
}

/// <summary>Why an earlier decision about the same listed party no longer holds.</summary>
public enum HitReopening
{
    /// <summary>A list says something else of the listed party than when it was decided.</summary>
    ListingChanged,

    /// <summary>The time for which a false positive holds is over.</summary>
    Expired,

    /// <summary>The organization's relationships now ask for a second person, who has not confirmed it.</summary>
    SecondPersonNeeded,
}

/// <summary>Why a possible match is history.</summary>
public enum HitEnd
{
    /// <summary>A newer screening found it again, and what is decided is decided there.</summary>
    FoundAgain,

    /// <summary>The list no longer names the listed party.</summary>
    ListingRemoved,

    /// <summary>The list names the listed party otherwise, and no longer like this party.</summary>
    ListingChanged,

    /// <summary>The party's names changed, or it is no longer screened with this organization.</summary>
    PartyChanged,
}

/// <summary>Why a screening was run.</summary>
public enum ScreeningTrigger
{
    /// <summary>Somebody asked for it.</summary>
    Asked,

    /// <summary>A list changed in an entry that may name somebody who is screened with the organization.</summary>
    ListChanged,

    /// <summary>Names or identifiers of somebody who is screened with the organization changed.</summary>
    PartyChanged,

    /// <summary>People or owners of the organization changed.</summary>
    LinkChanged,

    /// <summary>A relationship with the organization was opened, or became one of another type.</summary>
    RelationshipOpened,

    /// <summary>The organization was registered, and had never been screened.</summary>
    NeverScreened,

    /// <summary>The screening before it, or a decision about one of its possible matches, became too old.</summary>
    Expired,
}

/// <summary>On what a decision about a possible match rests.</summary>
/// <param name="Reason">Why it was decided so.</param>
/// <param name="Evidence">What was looked at.</param>
/// <param name="Sources">Where the evidence is found: numbers of documents, web addresses.</param>
internal sealed record HitGrounds(string Reason, string? Evidence, IReadOnlyList<string> Sources);
