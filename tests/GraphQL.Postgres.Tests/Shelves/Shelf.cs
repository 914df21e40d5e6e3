namespace GraphQL.Postgres.Tests.Shelves;

/// <summary>Where books stand.</summary>
public sealed class Shelf
{
    public Guid Id { get; set; }

    /// <summary>What the shelf is called.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Which room it is in.</summary>
    public Room Room { get; set; }
}

/// <summary>A room of the library.</summary>
public enum Room
{
    /// <summary>The hall, where everybody passes.</summary>
    Hall,

    /// <summary>The reading room.</summary>
    ReadingRoom,

    /// <summary>The cellar.</summary>
    Cellar,
}

/// <summary>A book on a shelf.</summary>
public sealed class Book
{
    public Guid Id { get; set; }

    /// <summary>The shelf it stands on.</summary>
    public Guid? ShelfId { get; set; }

    /// <summary>The title on its cover.</summary>
    public string Title { get; set; } = string.Empty;

    /// <summary>The title, folded for sorting and searching.</summary>
    public string SortTitle { get; set; } = string.Empty;

    /// <summary>What it cost.</summary>
    public decimal? Price { get; set; }

    /// <summary>The day it came out.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>When it was put into the catalogue.</summary>
    public DateTimeOffset AddedAt { get; set; }

    /// <summary>How many pages it has.</summary>
    public int Pages { get; set; }

    /// <summary>What it is about.</summary>
    public string[] Subjects { get; set; } = [];

    /// <summary>Kept from readers under age.</summary>
    public bool Locked { get; set; }

    /// <summary>What the owner noted in the margin.</summary>
    public string? Notes { get; set; }
}

/// <summary>Somebody who borrows.</summary>
public sealed class Borrower
{
    public Guid Id { get; set; }

    /// <summary>What the borrower is called.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Where the borrower lives.</summary>
    public string Address { get; set; } = string.Empty;
}

/// <summary>A thing that a borrower keeps: a book, or a whole shelf.</summary>
public sealed class Loan
{
    public Guid Id { get; set; }

    /// <summary>Who borrowed.</summary>
    public Guid BorrowerId { get; set; }

    /// <summary>What was borrowed.</summary>
    public Guid ThingId { get; set; }

    /// <summary>Since when.</summary>
    public DateOnly Since { get; set; }
}

/// <summary>How full a shelf is.</summary>
public sealed class ShelfLoad
{
    public Guid ShelfId { get; set; }

    public long Books { get; set; }

    public long? Pages { get; set; }
}

/// <summary>A summary of a shelf.</summary>
/// <param name="Label">In words.</param>
/// <param name="Heavy">Over a thousand pages.</param>
/// <param name="Advice">What to do, point by point.</param>
public sealed record LoadReport(string Label, bool Heavy, IReadOnlyList<Advice> Advice);

/// <summary>A point of advice.</summary>
/// <param name="What">What to do.</param>
/// <param name="Room">Where.</param>
public sealed record Advice(string What, Room? Room);

/// <summary>A book that a reader might like, with a score.</summary>
public sealed class Suggestion
{
    public Guid Id { get; set; }

    /// <summary>The book.</summary>
    public Guid BookId { get; set; }

    /// <summary>How well it fits.</summary>
    public int Score { get; set; }
}

/// <summary>Who asks the library.</summary>
public sealed record Visitor(Guid Id, int Age, bool IsLibrarian);

public enum LibraryRight
{
    ReadNotes,
}
