namespace PartnerCrm.Screening.Lists;

/// <summary>One entry of a list, in our own shape, whatever list it came from.</summary>
public sealed record ListedParty
{
    /// <summary>The kind of list that names this party, for example <c>un-consolidated</c>.</summary>
    public required string ListKind { get; init; }

    /// <summary>The list's own key of the entry; stable from one version of the list to the next.</summary>
    public required string SourceId { get; init; }

    /// <summary>The entry's number as the list prints it, for example <c>CDi.001</c>.</summary>
    public required string ReferenceNumber { get; init; }

    /// <summary>Whether the entry names a person or an organization.</summary>
    public required ListedPartyKind Kind { get; init; }

    /// <summary>The name under which the list files the entry.</summary>
    public required string PrimaryName { get; init; }

    /// <summary>The primary name as the list gives it, part by part.</summary>
    public IReadOnlyList<string> NameParts { get; init; } = [];

    /// <summary>The name in its original script, one entry per writing.</summary>
    public IReadOnlyList<string> OriginalScriptNames { get; init; } = [];

    /// <summary>Every other name the list gives, with its quality.</summary>
    public IReadOnlyList<ListedAlias> Aliases { get; init; } = [];

    /// <summary>Every date of birth the list gives.</summary>
    public IReadOnlyList<ListedBirthDate> BirthDates { get; init; } = [];

    /// <summary>Every place of birth the list gives.</summary>
    public IReadOnlyList<ListedPlace> BirthPlaces { get; init; } = [];

    /// <summary>Nationalities, as the list writes the countries.</summary>
    public IReadOnlyList<string> Nationalities { get; init; } = [];

    /// <summary>Genders, as the list writes them.</summary>
    public IReadOnlyList<string> Genders { get; init; } = [];

    /// <summary>Functions held.</summary>
    public IReadOnlyList<string> Designations { get; init; } = [];

    /// <summary>Titles and honorifics.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Passports, identity cards, registrations and other numbers that identify the party.</summary>
    public IReadOnlyList<ListedDocument> Documents { get; init; } = [];

    /// <summary>Addresses, every part kept.</summary>
    public IReadOnlyList<ListedPlace> Addresses { get; init; } = [];

    /// <summary>The day the entry was added to the list.</summary>
    public DateOnly? ListedOn { get; init; }

    /// <summary>The days on which the entry was amended.</summary>
    public IReadOnlyList<DateOnly> UpdatedOn { get; init; } = [];

    /// <summary>The day on which the listing ends by itself, where the list sets one.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Why the list names the party.</summary>
    public IReadOnlyList<ListPurpose> Purposes { get; init; } = [];

    /// <summary>The programmes or regimes under which the entry is listed.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>The types of list the entry belongs to.</summary>
    public IReadOnlyList<string> ListTypes { get; init; } = [];

    /// <summary>The list's comments on the entry.</summary>
    public string? Comments { get; init; }

    /// <summary>The entry's own version number.</summary>
    public string? VersionNumber { get; init; }

    /// <summary>Countries the party is connected with where the list does not say how, as the list writes them.</summary>
    public IReadOnlyList<string> OtherCountries { get; init; } = [];

    /// <summary>Ties with other parties: ownership, functions, family.</summary>
    public IReadOnlyList<ListedTie> Ties { get; init; } = [];

    /// <summary>Keys under which the same party is known elsewhere: on other lists, or on this one before entries were joined.</summary>
    public IReadOnlyList<string> Referents { get; init; } = [];

    /// <summary>What the list says and no field above holds, under the list's own label.</summary>
    public IReadOnlyList<ListedDetail> OtherDetails { get; init; } = [];

    /// <summary>Every country the entry is connected with, as the list writes it.</summary>
    public IEnumerable<string> Countries() =>
        Nationalities.Concat(BirthPlaces.Select(place => place.Country)).Concat(Addresses.Select(place => place.Country))
            .Concat(Documents.SelectMany(document => new[] { document.Country, document.PlaceOfIssue?.Country }))
            .Concat(OtherCountries).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Whether parties are compared with it: a person or an organization, named for a risk. A ship cannot be a partner, and an owner in a register is accused of nothing.</summary>
    public bool IsScreened() => Kind is ListedPartyKind.Person or ListedPartyKind.Organization && Purposes.Any(purpose => purpose is not ListPurpose.Ownership);
}
