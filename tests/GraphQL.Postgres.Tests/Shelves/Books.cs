namespace GraphQL.Postgres.Tests.Shelves;

/// <summary>What stands in the library.</summary>
internal static class Books
{
    public static void Fill(LibraryDb db)
    {
        db.AddRange(
            new Shelf { Id = Library.Id(1), Name = "Gardens", Room = Room.ReadingRoom },
            new Shelf { Id = Library.Id(2), Name = "Insects", Room = Room.Hall },
            new Shelf { Id = Library.Id(3), Name = "Maps", Room = Room.Cellar });
        db.AddRange(
            Book(11, 1, "Älpine roses", 12.50m, "1999-04-01", 320, ["roses", "alps"]),
            Book(12, 1, "Herbs 😀", 8m, null, 90, ["herbs"]),
            Book(13, 1, "Poison plants", 30m, "2010-10-10", 700, ["herbs", "poison"], locked: true),
            Book(14, 2, "Beetles", null, "2001-01-01", 150, []),
            Book(15, 2, "Ants & \"bees\"", 22.25m, "2001-01-01", 260, ["bees"], notes: "Lent too often"),
            Book(16, null, "On no shelf", 0.10m, "2020-02-29", 12, []));
        db.AddRange(
            new Borrower { Id = Library.Child.Id, Name = "Kim", Address = "1 Mill Lane" },
            new Borrower { Id = Library.Adult.Id, Name = "Ada", Address = "2 Mill Lane" });
        db.AddRange(
            new Loan { Id = Library.Id(31), BorrowerId = Library.Child.Id, ThingId = Library.Id(14), Since = new DateOnly(2026, 1, 5) },
            new Loan { Id = Library.Id(32), BorrowerId = Library.Adult.Id, ThingId = Library.Id(3), Since = new DateOnly(2026, 2, 5) },
            new Loan { Id = Library.Id(33), BorrowerId = Library.Adult.Id, ThingId = Library.Id(13), Since = new DateOnly(2026, 2, 6) });
    }

    private static Book Book(int id, int? shelf, string title, decimal? price, string? published, int pages, string[] subjects, bool locked = false, string? notes = null) => new()
    {
        Id = Library.Id(id),
        ShelfId = shelf is { } on ? Library.Id(on) : null,
        Title = title,
        SortTitle = LibrarySchema.Fold(title),
        Price = price,
        PublishedOn = published is null ? null : DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture),
        AddedAt = new DateTimeOffset(2026, 1, 1, 8, 30, 0, TimeSpan.Zero).AddMinutes(id),
        Pages = pages,
        Subjects = subjects,
        Locked = locked,
        Notes = notes,
    };
}
