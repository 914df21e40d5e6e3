namespace PartnerCrm.Screening.Lists;

/// <summary>What a list entry names.</summary>
public enum ListedPartyKind
{
    /// <summary>A natural person.</summary>
    Person,

    /// <summary>An organization, company, group or other entity.</summary>
    Organization,

    /// <summary>A ship.</summary>
    Vessel,

    /// <summary>An aircraft.</summary>
    Aircraft,
}

/// <summary>How much a list trusts an alias, in the list's own terms.</summary>
public enum AliasQuality
{
    /// <summary>A name that identifies the party well.</summary>
    Good,

    /// <summary>A name too weak to identify the party by itself.</summary>
    Low,

    /// <summary>Also known as.</summary>
    AlsoKnownAs,

    /// <summary>Formerly known as.</summary>
    FormerlyKnownAs,

    /// <summary>The list says nothing about the name's quality.</summary>
    Unstated,
}

/// <summary>Another name of a listed party.</summary>
public sealed record ListedAlias
{
    /// <summary>The name as the list writes it.</summary>
    public required string Name { get; init; }

    /// <summary>The quality the list gives to it.</summary>
    public required AliasQuality Quality { get; init; }

    /// <summary>The birth that the list ties to this alias, when it does.</summary>
    public ListedBirthDate? BirthDate { get; init; }

    /// <summary>The place of birth that the list ties to this alias.</summary>
    public ListedPlace? BirthPlace { get; init; }

    /// <summary>The list's remark on the alias.</summary>
    public string? Note { get; init; }
}

/// <summary>A place, as far as the list knows it.</summary>
public sealed record ListedPlace
{
    /// <summary>Street, house or building.</summary>
    public string? Street { get; init; }

    /// <summary>City or settlement.</summary>
    public string? City { get; init; }

    /// <summary>State, province or district.</summary>
    public string? Province { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Country, as the list writes it.</summary>
    public string? Country { get; init; }

    /// <summary>The list's remark on the place.</summary>
    public string? Note { get; init; }
}

/// <summary>A paper or number that identifies a listed party.</summary>
public sealed record ListedDocument
{
    /// <summary>The type of paper.</summary>
    public string? Type { get; init; }

    /// <summary>A second, more exact type.</summary>
    public string? OtherType { get; init; }

    /// <summary>The number on the paper.</summary>
    public string? Number { get; init; }

    /// <summary>The country whose paper it is.</summary>
    public string? Country { get; init; }

    /// <summary>The day of issue.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Where it was issued.</summary>
    public ListedPlace? PlaceOfIssue { get; init; }

    /// <summary>The list's remark on the paper.</summary>
    public string? Note { get; init; }
}

/// <summary>A fact of the list that has no field of its own.</summary>
/// <param name="Label">What the list calls it.</param>
/// <param name="Value">What the list says.</param>
public sealed record ListedDetail(string Label, string Value);
