using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Groups;

/// <summary>A request for groups of books, chosen at random. Its order names places among the keys, and -1 for the count.</summary>
internal sealed record GroupRequest(IReadOnlyList<GroupRequest.Key> Keys, string? Where, Func<Book, RandomLibrary, bool> Fits, IReadOnlyList<(int Key, bool Descending)> Order, int First)
{
    // As the type declares them.
    private static readonly string[] Names = ["locked", "publishedOn", "addedAt", "subjects", "notes", "shelf", "shelfName", "shelfRoom", "borrower", "borrowerName"];
    private static readonly string[] Parts = ["YEAR", "QUARTER", "MONTH", "WEEK", "DAY"];

    /// <summary>As a document; all that may be told is asked.</summary>
    public string Document
    {
        get
        {
            var arguments = new List<string> { $"first: {First}" };
            if (Keys.Count > 0) arguments.Add($"by: {{ {string.Join(", ", Keys.Reverse().Select(key => $"{key.Name}: {key.Part ?? "true"}"))} }}");
            if (Where is not null) arguments.Add($"where: {{ {Where} }}");
            if (Order.Count > 0) arguments.Add($"order: [{string.Join(", ", Order.Select(order => $"{{ {(order.Key < 0 ? "count" : Keys[order.Key].Name)}: {(order.Descending ? "DESC" : "ASC")} }}"))}]");
            var keys = Keys.Count == 0 ? string.Empty : $"key {{ {string.Join(' ', Keys.Select(key => key.Name is "shelf" or "borrower" ? $"{key.Name} {{ id }}" : key.Name))} }}";
            return $"{{ bookGroups({string.Join(", ", arguments)}) {{ groups {{ {keys} count sum {{ price pages }} min {{ price publishedOn }} max {{ pages publishedOn }} }} hasMore }} }}";
        }
    }

    /// <summary>The order with the keys that decide between equals.</summary>
    public IEnumerable<(int Key, bool Descending)> WholeOrder() => Order.Concat(Enumerable.Range(0, Keys.Count).Where(key => Order.All(one => one.Key != key)).Select(key => (key, false)));

    public static GroupRequest Of(Random random, bool mayReadNotes)
    {
        var keys = random.GetItems(Names, random.Next(4)).Distinct().Where(name => mayReadNotes || name != "notes").OrderBy(name => Array.IndexOf(Names, name))
            .Select(name => new Key(name, name is "publishedOn" or "addedAt" ? Parts[random.Next(5)] : null)).ToList();
        var order = random.Next(2) == 0 ? [] : Enumerable.Range(-1, keys.Count + 1).OrderBy(_ => random.Next()).Take(random.Next(1, 3)).Select(key => (key, random.Next(2) == 0)).ToList();
        var pages = random.Next(300);
        (string?, Func<Book, RandomLibrary, bool>) where = random.Next(5) switch
        {
            0 => ($"pages: {{ gt: {pages} }}", (book, _) => book.Pages > pages),
            1 => ("subjects: { has: \"Bees\" }", (book, _) => book.Subjects.Contains("Bees")),
            2 => ("shelf: { room: { eq: HALL } }", (book, library) => library.Shelves.Any(shelf => shelf.Id == book.ShelfId && shelf.Room == Room.Hall)),
            3 => ("or: [{ price: { eq: null } }, { publishedOn: { lt: \"2024-06-01\" } }]", (book, _) => book.Price is null || book.PublishedOn < new DateOnly(2024, 6, 1)),
            _ => (null, (_, _) => true),
        };
        return new GroupRequest(keys, where.Item1, where.Item2, order, random.Next(3) == 0 ? random.Next(12) : 1000);
    }

    internal sealed record Key(string Name, string? Part);
}
