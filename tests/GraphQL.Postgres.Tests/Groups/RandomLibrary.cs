using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Groups;

/// <summary>Many books with much in common: equal prices and days, sets with repeated items, books on no shelf, several loans of one book.</summary>
internal sealed record RandomLibrary(IReadOnlyList<Shelf> Shelves, IReadOnlyList<Book> Books, IReadOnlyList<Borrower> Borrowers, IReadOnlyList<Loan> Loans)
{
    public static RandomLibrary Of(Random random)
    {
        var shelves = Many(10, i => new Shelf { Id = Id(1, i), Name = $"Shelf {i / 2}", Room = (Room)random.Next(3) });
        var books = Many(150, i => Book(random, Id(2, i), random.Next(4) == 0 ? null : shelves[random.Next(shelves.Count)].Id));
        Borrower[] borrowers = [Named(Library.Child, "Kim"), Named(Library.Adult, "Ada"), Named(Library.Librarian, "Ada")];
        var loans = Many(90, i => new Loan
        {
            Id = Id(4, i),
            BorrowerId = borrowers[random.Next(3)].Id,
            ThingId = random.Next(10) == 0 ? shelves[random.Next(shelves.Count)].Id : books[random.Next(books.Count)].Id,
            Since = new DateOnly(2026, 1, 1).AddDays(random.Next(100)),
        });
        return new RandomLibrary(shelves, books, borrowers, loans);
    }

    public void Fill(LibraryDb db)
    {
        db.AddRange(Shelves);
        db.AddRange(Books);
        db.AddRange(Borrowers);
        db.AddRange(Loans);
    }

    private static Book Book(Random random, Guid id, Guid? shelf) => new()
    {
        Id = id,
        ShelfId = shelf,
        Title = "Title",
        SortTitle = "TITLE",
        Price = random.Next(5) == 0 ? null : new decimal(random.Next(0, 4000), 0, 0, false, 2),
        PublishedOn = random.Next(6) == 0 ? null : new DateOnly(2023, 12, 20).AddDays(random.Next(500)),
        AddedAt = new DateTimeOffset(2024, 12, 20, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(60_000)),
        Pages = random.Next(1, 300),
        Subjects = [.. Enumerable.Range(0, random.Next(4)).Select(_ => ((string[])["ants", "Bees", "äpfel", "zebras"])[random.Next(4)])],
        Locked = random.Next(3) == 0,
        Notes = random.Next(2) == 0 ? null : ((string[])["a", "B", "_"])[random.Next(3)],
    };

    private static Borrower Named(Visitor visitor, string name) => new() { Id = visitor.Id, Name = name, Address = "Mill Lane" };

    private static List<T> Many<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];

    private static Guid Id(int kind, int number) => Library.Id((kind * 1000) + number);
}
