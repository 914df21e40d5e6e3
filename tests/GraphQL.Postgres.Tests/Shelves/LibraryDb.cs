using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GraphQL.Postgres.Tests.Shelves;

internal sealed class LibraryDb(DbContextOptions<LibraryDb> options) : DbContext(options)
{
    /// <summary>Titles are searched by everybody, notes by those who may read them.</summary>
    public const string Vectors = """
        create extension if not exists pg_trgm;
        alter table book add words tsvector generated always as (to_tsvector('simple', sort_title)) stored,
            add note_words tsvector generated always as (to_tsvector('simple', coalesce("Notes", ''))) stored;
        alter table shelf add words tsvector generated always as (to_tsvector('simple', "Name")) stored;
        alter table borrower add words tsvector generated always as (to_tsvector('simple', "Name")) stored,
            add address_words tsvector generated always as (to_tsvector('simple', "Address")) stored;
        create index on book using gin (words);
        create index on book using gin (note_words);
        create index on book using gin (sort_title gin_trgm_ops);
        """;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Shelf>().ToTable("shelf").Property(shelf => shelf.Room)
            .HasConversion(new ValueConverter<Room, string>(
                room => JsonNamingPolicy.SnakeCaseUpper.ConvertName(room.ToString()), name => Enum.Parse<Room>(name.Replace("_", ""), true)));
        modelBuilder.Entity<Book>(book =>
        {
            book.ToTable("book");
            book.Property(row => row.SortTitle).HasColumnName("sort_title").UseCollation("C");
            book.HasIndex(row => new { row.ShelfId, row.SortTitle, row.Id });
            book.HasIndex(row => new { row.SortTitle, row.Id });
            book.HasIndex(row => new { row.Price, row.Id });
            book.HasIndex(row => new { row.Pages, row.SortTitle, row.Id });
            book.HasIndex(row => row.Subjects).HasMethod("gin");
        });
        modelBuilder.Entity<Borrower>().ToTable("borrower");
        modelBuilder.Entity<Loan>().ToTable("loan").HasOne<Borrower>().WithMany().HasForeignKey(loan => loan.BorrowerId);
        modelBuilder.Entity<Loan>().HasIndex(loan => loan.ThingId);
        modelBuilder.Entity<ShelfLoad>(load =>
        {
            load.HasNoKey();
            load.ToSqlQuery("""
                select s."Id" as "ShelfId", (select count(*) from book b where b."ShelfId" = s."Id") as "Books",
                    (select sum(b."Pages") from book b where b."ShelfId" = s."Id")::int8 as "Pages"
                from shelf s
                """);
        });
        modelBuilder.Entity<Suggestion>().ToTable("suggestion", table => table.ExcludeFromMigrations());
    }
}
