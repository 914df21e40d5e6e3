using GraphQL.Execution;
using GraphQL.Types;

namespace GraphQL.Tests.Execution.Pricing;

/// <summary>Shelves of books with pages within pages, to be priced and never filled.</summary>
internal static class Library
{
    public static Schema Schema { get; } = Build();

    public static async Task<string> Ask(string query, Limits limits, params (string Name, object? Value)[] variables)
    {
        var pipeline = new Pipeline(Schema, limits);
        return (await pipeline.Run(new Request(query, Variables: variables.ToDictionary()), new Caller(), TestContext.Current.CancellationToken)).ToJson();
    }

    private static Schema Build()
    {
        var name = new InterfaceType("Named") { ResolveType = _ => "Book" };
        name.Add(new Field("name", Scalars.String));
        var (book, shelf) = (new ObjectType("Book"), new ObjectType("Shelf"));
        foreach (var type in (ObjectType[])[book, shelf])
        {
            type.Interfaces.Add(name);
            type.Add(new Field("name", Scalars.String));
        }

        var query = new ObjectType("Query");
        var (books, shelves) = (Page(book), Page(shelf));
        book.Add(new Field("shelf", shelf));
        book.Add(new Field("portrait", Scalars.String) { Cost = 5 });
        shelf.Add(Paged("books", books));
        shelf.Add(Paged("neighbours", shelves));
        query.Add(Paged("shelves", shelves));
        query.Add(Paged("books", books));
        query.Add(new Field("booksCalled", books) { PageSize = new PageSize(["titles"], 1), Resolve = _ => default }.Add(new InputField("titles", new ListType(Scalars.String))));
        query.Add(new Field("any", name) { Resolve = _ => default });
        query.Add(new Field("word", Scalars.String));
        return new Schema(query, types: [book, shelf]);
    }

    private static Field Paged(string name, ObjectType page) =>
        new Field(name, page) { PageSize = new PageSize(["first", "last"], 20), Resolve = _ => default }
            .Add(new InputField("first", Scalars.Int)).Add(new InputField("last", Scalars.Int));

    private static ObjectType Page(ObjectType of)
    {
        var page = new ObjectType($"{of.Name}Page");
        page.Add(new Field("nodes", new ListType(of)) { PerEntry = true });
        page.Add(new Field("total", Scalars.Int) { Cost = 10 });
        return page;
    }
}
