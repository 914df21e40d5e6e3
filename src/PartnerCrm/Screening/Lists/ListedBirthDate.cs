namespace PartnerCrm.Screening.Lists;

/// <summary>How exactly a date of birth is known.</summary>
public enum BirthDatePrecision
{
    /// <summary>A day is given.</summary>
    Exact,

    /// <summary>A year is given.</summary>
    Year,

    /// <summary>A range of years is given.</summary>
    Between,

    /// <summary>A year is given as an estimate.</summary>
    Approximately,

    /// <summary>Only a remark is given.</summary>
    NoteOnly,
}

/// <summary>A date of birth, as exactly as the list knows it.</summary>
public sealed record ListedBirthDate
{
    /// <summary>How exactly the date is known.</summary>
    public required BirthDatePrecision Precision { get; init; }

    /// <summary>The day, when it is known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The first year it can be.</summary>
    public int? FromYear { get; init; }

    /// <summary>The last year it can be.</summary>
    public int? ToYear { get; init; }

    /// <summary>The list's remark on the date.</summary>
    public string? Note { get; init; }
}
