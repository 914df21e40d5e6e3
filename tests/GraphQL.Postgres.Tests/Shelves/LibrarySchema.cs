using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Postgres.Binding;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Tests.Shelves;

/// <summary>A library over GraphQL: no word of any other domain is needed to use the planner.</summary>
internal static class LibrarySchema
{
    public static BoundSchema Build(IModel model, FieldSource source)
    {
        var schema = new SchemaBuilder<Visitor>(model, new Descriptions(typeof(LibrarySchema).Assembly), Fold, "upper");
        schema.Interface("Thing", "What can be borrowed.", _ => { });
        schema.Union("Lent", "What a borrower took home.", typeof(Book), typeof(Shelf));
        schema.Node<Shelf>("shf").SeenByEverybody().Is("Thing")
            .Field(shelf => shelf.Name)
            .Field(shelf => shelf.Room)
            .Many<Book>("books", book => book.ShelfId, "The books on this shelf.")
            .ComputedFrom<ShelfLoad, LoadReport>("load", "How full it is.", load => load.ShelfId, Report)
            .FilterBy(shelf => shelf.Name, shelf => shelf.Room)
            .FilterBySome<Book>("books", book => book.ShelfId)
            .GroupBy(shelf => shelf.Room).Search("words")
            .OrderBy("name", shelf => shelf.Name).OrderBy("room", shelf => shelf.Room).DefaultOrder("room", "name");
        schema.Node<Book>("bok").Is("Thing")
            .SeenBy((book, visitor) => visitor.IsLibrarian || !book.Locked || visitor.Age >= 18)
            .Field(book => book.Title).Field(book => book.Price).Field(book => book.PublishedOn).Field(book => book.AddedAt)
            .Field(book => book.Pages).Field(book => book.Subjects).Field(book => book.Locked)
            .Field(book => book.Notes, needs: LibraryRight.ReadNotes)
            .One<Shelf>("shelf", book => book.ShelfId)
            .OneBack<Loan>("loan", loan => loan.ThingId, "The loan of this book, when it is lent.")
            .Computed("label", "Title and year in one line.", book => new { book.Title, book.PublishedOn },
                (book, _) => book.PublishedOn is { } day ? $"{book.Title} ({day.Year})" : book.Title)
            .Search("words").Search("note_words", (book, visitor) => visitor.IsLibrarian).SearchSimilar(book => book.SortTitle)
            .FilterById().FilterByText(book => book.Title, book => book.SortTitle)
            .FilterBy(book => book.Price, book => book.PublishedOn, book => book.Pages, book => book.Subjects, book => book.Notes)
            .FilterByOne<Shelf>("shelf", book => book.ShelfId)
            .OrderBy("title", book => book.SortTitle).OrderBy("price", book => book.Price).OrderBy("publishedOn", book => book.PublishedOn)
            .OrderBy("addedAt", book => book.AddedAt).OrderBy("pages", book => book.Pages).OrderByOne<Shelf>("shelf", book => book.ShelfId).DefaultOrder("title")
            .GroupBy(book => book.Locked, book => book.PublishedOn, book => book.AddedAt, book => book.Subjects, book => book.Notes, book => book.ShelfId)
            .GroupByOne<Shelf>(book => book.ShelfId, shelf => shelf.Name, shelf => shelf.Room)
            .GroupByEach<Loan, Borrower>(loan => loan.ThingId, loan => loan.BorrowerId, borrower => borrower.Name)
            .Sum(book => book.Price, book => book.Pages).Extremes(book => book.Price, book => book.Pages, book => book.PublishedOn, book => book.AddedAt);
        schema.Node<Borrower>("bor").SeenByEverybody().Field(borrower => borrower.Name).OrderBy("name", borrower => borrower.Name)
            .Search("words").Search("address_words", (borrower, visitor) => visitor.IsLibrarian || borrower.Id == visitor.Id)
            .Part("details", "BorrowerDetails", "What only the borrower and librarians see.", (borrower, visitor) => visitor.IsLibrarian || borrower.Id == visitor.Id,
                part => part.Field(borrower => borrower.Address));
        schema.Node<Loan>("lon").SeenBy((loan, visitor) => visitor.IsLibrarian || loan.BorrowerId == visitor.Id)
            .Field(loan => loan.Since).One<Borrower>("borrower", loan => loan.BorrowerId)
            .AnyOf("thing", loan => loan.ThingId, "Thing", "What was borrowed.", null, typeof(Book), typeof(Shelf))
            .AnyOf("lent", loan => loan.ThingId, "Lent", "The same as a union.", null, typeof(Book), typeof(Shelf))
            .OrderBy("since", loan => loan.Since).OrderByOne<Borrower>("borrower", loan => loan.BorrowerId).OrderByOne<Book>("book", loan => loan.ThingId).DefaultOrder("-since");
        schema.Rows<Suggestion>().SeenBy((suggestion, _) => Rows.Visible<Book>(suggestion.BookId))
            .Field(suggestion => suggestion.Score).One<Book>("book", suggestion => suggestion.BookId)
            .OrderBy("score", suggestion => suggestion.Score).DefaultOrder("-score")
            .From(new RowSource([new InputField("like", new NonNullType(Scalars.String), "What the reader likes."), new InputField("weight", Scalars.Int, "Points.") { Default = new IntValueNode("10") }],
                parameter => $"""
                    select b."Id" as "Id", b."Id" as "BookId", case when {parameter((arguments, _) => arguments["like"])} = any(b."Subjects") then {parameter((arguments, _) => arguments["weight"])} else 1 end as "Score" from book b
                    """));
        schema.Search("search", "Whatever is in the library.", search => search
            .Kind<Shelf>("Shelves, by their names and their books.", only: shelf => shelf.Room != Room.Cellar).FoundBy<Book>(book => book.ShelfId)
            .Kind<Book>("Books.")
            .Kind<Borrower>("Borrowers.", needs: LibraryRight.ReadNotes));
        schema.Page<Shelf>("shelves", "All shelves.");
        schema.Page<Book>("books", "All books.");
        schema.Page<Loan>("loans", "All loans.");
        schema.Page<Borrower>("borrowers", "All borrowers.");
        schema.Page<Suggestion>("suggestions", "Books that a reader might like.");
        return schema.Build(source);
    }

    public static string Fold(string text) => text.ToUpperInvariant();

    private static LoadReport Report(ShelfLoad load, Visitor visitor) => new(
        $"{load.Books} books", load.Pages > 1000,
        load.Pages > 1000 ? [new Advice("Move some", Room.Cellar), new Advice("Ask first", null)] : []);
}
