using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GraphQL.Postgres.Tests.Shelves;

/// <summary>Random books, each lent to somebody, with many ties and much that is not set. Some stay, others come and go.</summary>
internal sealed class PassingBooks(NpgsqlDataSource data, Random random)
{
    private static readonly Guid[] Borrowers = [Library.Child.Id, Library.Adult.Id];
    private readonly List<Guid> passing = [];

    /// <summary>The books that stay, each with its loan of the same id.</summary>
    public HashSet<Guid> Staying { get; } = [];

    public async Task Fill(int staying, int more)
    {
        await using var db = Open();
        await db.Set<Loan>().ExecuteDeleteAsync();
        await db.Set<Book>().ExecuteDeleteAsync();
        for (var i = 0; i < staying; i++) Staying.Add(Add(db));
        for (var i = 0; i < more; i++) passing.Add(Add(db));
        await db.SaveChangesAsync();
    }

    /// <summary>A few go, a few come.</summary>
    public async Task Change()
    {
        await using var db = Open();
        var gone = Enumerable.Range(0, Math.Min(3, passing.Count)).Select(_ => passing[random.Next(passing.Count)]).ToHashSet();
        passing.RemoveAll(gone.Contains);
        await db.Set<Loan>().Where(loan => gone.Contains(loan.Id)).ExecuteDeleteAsync();
        await db.Set<Book>().Where(book => gone.Contains(book.Id)).ExecuteDeleteAsync();
        for (var i = 0; i < 3; i++) passing.Add(Add(db));
        await db.SaveChangesAsync();
    }

    private Guid Add(LibraryDb db)
    {
        var id = new Guid(Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256)).ToArray());
        var title = $"{(char)('a' + random.Next(5))}";
        db.Add(new Book
        {
            Id = id,
            ShelfId = Maybe(Library.Id(random.Next(1, 4))),
            Title = title,
            SortTitle = LibrarySchema.Fold(title),
            Price = Maybe((decimal)random.Next(3)),
            PublishedOn = Maybe(new DateOnly(2000, 1, 1).AddDays(random.Next(3))),
            AddedAt = DateTimeOffset.UnixEpoch.AddDays(random.Next(4)),
            Pages = random.Next(4),
            Locked = random.Next(3) == 0,
        });
        db.Add(new Loan { Id = id, ThingId = id, BorrowerId = Borrowers[random.Next(2)], Since = new DateOnly(2026, 1, 1).AddDays(random.Next(3)) });
        return id;
    }

    private T? Maybe<T>(T value)
        where T : struct => random.Next(3) == 0 ? null : value;

    private LibraryDb Open() => new(new DbContextOptionsBuilder<LibraryDb>().UseNpgsql(data).Options);
}
