using PartnerCrm.Conflicts.Paths;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>What a party was to a check.</summary>
public enum CheckedAs
{
    /// <summary>A person between whom and the candidate paths were searched.</summary>
    Person,

    /// <summary>A person who filed no declaration for the case.</summary>
    Undeclared,

    /// <summary>A company on the candidate's side whose owners are not known in full.</summary>
    UnknownOwners,

    /// <summary>An owner of the candidate, direct or through others: a path to it is a path to the candidate.</summary>
    Owner,

    /// <summary>A member of the candidate's board: a path to him or her is a path to the candidate.</summary>
    BoardMember,

    /// <summary>A funder of the candidate: a path to it is a path to the candidate.</summary>
    Funder,

    /// <summary>A party with so many ties that only those were read that could be part of a path.</summary>
    NotFollowed,

    /// <summary>The house in which the case's officers work: working there together is no tie.</summary>
    NoTie,
}

/// <summary>A party that a check was about, or that it says something about.</summary>
public sealed class CheckedParty : IEvidence
{
    public required Guid Id { get; init; }

    public required Guid CheckId { get; init; }

    public required Guid PartyId { get; init; }

    /// <summary>What the party was to the check.</summary>
    public required CheckedAs Role { get; init; }

    Guid IPartOf.Whole => CheckId;
}

/// <summary>A path from a person to the candidate, as it was found.</summary>
public sealed class ConflictPath : IEvidence
{
    public required Guid Id { get; init; }

    public required Guid CheckId { get; init; }

    /// <summary>The person at whom it starts.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Its place among the paths of the check: the shortest first.</summary>
    public required int Position { get; init; }

    /// <summary>How many ties it has.</summary>
    public required int Length { get; init; }

    /// <summary>The greatest share that a chain of ownership in it comes to, multiplied along the chain, in percent; null where there is none or shares are unknown.</summary>
    public required decimal? OwnershipPercent { get; init; }

    /// <summary>Who stands for the candidate at its end; ties behind that party only say why it does.</summary>
    public required Guid EndId { get; init; }

    /// <summary>As what that party stands for the candidate.</summary>
    public required SideRole EndRole { get; init; }

    /// <summary>How much weight it has by the thresholds in force.</summary>
    public required PathGrade Grade { get; init; }

    /// <summary>The same path has the same key in every check.</summary>
    public required string Key { get; init; }

    Guid IPartOf.Whole => CheckId;
}

/// <summary>One step of a path: from which party to which, along which tie.</summary>
public sealed class ConflictStep : IEvidence
{
    public required Guid Id { get; init; }

    public required Guid CheckId { get; init; }

    public required Guid PathId { get; init; }

    /// <summary>Its place in the path, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The party that the step starts at.</summary>
    public required Guid FromId { get; init; }

    /// <summary>The party that it reaches.</summary>
    public required Guid ToId { get; init; }

    /// <summary>The recorded link it walks; null where the tie was declared.</summary>
    public required Guid? LinkId { get; init; }

    /// <summary>The kind of the link; null where the tie was declared.</summary>
    public required LinkKind? LinkKind { get; init; }

    /// <summary>The declared interest it walks; null where the tie is a link.</summary>
    public required Guid? DeclarationItemId { get; init; }

    /// <summary>The kind of the declared interest; null where the tie is a link.</summary>
    public required InterestKind? InterestKind { get; init; }

    /// <summary>Whether the tie is walked from its first party to its second.</summary>
    public required bool IsForward { get; init; }

    /// <summary>The share that the link says, in percent.</summary>
    public required decimal? Percent { get; init; }

    /// <summary>The share multiplied along the chain of ownership up to here, in percent.</summary>
    public required decimal? ChainPercent { get; init; }

    Guid IPartOf.Whole => CheckId;

    internal static ConflictStep Of(Guid id, ConflictPath path, int position, TieStep step) => new()
    {
        Id = id,
        CheckId = path.CheckId,
        PathId = path.Id,
        Position = position,
        FromId = step.From,
        ToId = step.To,
        IsForward = step.IsForward,
        LinkId = step.Tie.IsDeclared ? null : step.Tie.Id,
        LinkKind = step.Tie.Link,
        DeclarationItemId = step.Tie.IsDeclared ? step.Tie.Id : null,
        InterestKind = step.Tie.Interest,
        Percent = step.Tie.Percent,
        ChainPercent = step.ChainPercent,
    };
}
