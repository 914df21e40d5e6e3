using System.Globalization;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Groups;

/// <summary>The same groups over the same rows in memory.</summary>
internal sealed class GroupsByLinq(RandomLibrary library, Visitor visitor)
{
    public string Answer(GroupRequest request)
    {
        var members = library.Books.Where(book => (visitor.IsLibrarian || !book.Locked || visitor.Age >= 18) && request.Fits(book, library))
            .SelectMany(book => Keys(book, request.Keys).Select(key => (Key: key, Book: book))).ToList();
        var groups = members.GroupBy(member => string.Join('|', member.Key.Select(value => value.Json)))
            .Select(group => (group.First().Key, Books: group.Select(member => member.Book).ToList())).ToList();
        if (request.Keys.Count == 0 && groups.Count == 0) groups.Add(([], []));
        groups.Sort((one, other) => Compare(request, one, other));
        var shown = string.Join(',', groups.Take(request.First).Select(group => Group(request, group.Key, group.Books)));
        return Json(("data", Json(("bookGroups", Json(("groups", $"[{shown}]"), ("hasMore", groups.Count > request.First ? "true" : "false"))))));
    }

    private static int Compare(GroupRequest request, (Value[] Key, List<Book> Books) one, (Value[] Key, List<Book> Books) other)
    {
        foreach (var (key, descending) in request.WholeOrder())
        {
            var found = key < 0 ? one.Books.Count.CompareTo(other.Books.Count) : Value.Compare(one.Key[key], other.Key[key], descending);
            if (key < 0 && descending) found = -found;
            if (found != 0) return found;
        }

        return 0;
    }

    private static string Group(GroupRequest request, Value[] key, List<Book> books)
    {
        var prices = books.Where(book => book.Price is not null).Select(book => book.Price!.Value).ToList();
        var days = books.Where(book => book.PublishedOn is not null).Select(book => book.PublishedOn!.Value).ToList();
        List<(string, string)> members = request.Keys.Count == 0 ? [] : [("key", Json([.. request.Keys.Select((name, i) => (name.Name, key[i].Json))]))];
        return Json([
            .. members, ("count", Text(books.Count)),
            ("sum", Json(("price", prices.Count == 0 ? "null" : Text(prices.Sum())), ("pages", books.Count == 0 ? "null" : Text(books.Sum(book => book.Pages))))),
            ("min", Json(("price", prices.Count == 0 ? "null" : Text(prices.Min())), ("publishedOn", days.Count == 0 ? "null" : Day(days.Min())))),
            ("max", Json(("pages", books.Count == 0 ? "null" : Text(books.Max(book => book.Pages))), ("publishedOn", days.Count == 0 ? "null" : Day(days.Max())))),
        ]);
    }

    private static string Json(params IEnumerable<(string Name, string Value)> members) => "{" + string.Join(',', members.Select(member => $"\"{member.Name}\":{member.Value}")) + "}";

    // A book is in one group for each combination of what it has several of.
    private IEnumerable<Value[]> Keys(Book book, IReadOnlyList<GroupRequest.Key> keys)
    {
        var shelf = library.Shelves.FirstOrDefault(shelf => shelf.Id == book.ShelfId);
        var borrowers = library.Loans.Where(loan => loan.ThingId == book.Id && (visitor.IsLibrarian || loan.BorrowerId == visitor.Id))
            .Select(loan => library.Borrowers.Single(borrower => borrower.Id == loan.BorrowerId)).DefaultIfEmpty(null).ToList();
        return (from subject in keys.Any(key => key.Name == "subjects") ? book.Subjects.Distinct().Cast<string?>().DefaultIfEmpty(null) : [null]
                from borrower in borrowers
                select keys.Select(key => Of(key, book, shelf, subject, borrower)).ToArray())
            .DistinctBy(values => string.Join('|', values.Select(value => value.Json)));
    }

    private static Value Of(GroupRequest.Key key, Book book, Shelf? shelf, string? subject, Borrower? borrower) => key.Name switch
    {
        "locked" => new Value(book.Locked ? "true" : "false", book.Locked),
        "publishedOn" => Period(book.PublishedOn, key.Part!),
        "addedAt" => Period(DateOnly.FromDateTime(book.AddedAt.UtcDateTime), key.Part!),
        "subjects" => Value.Of(subject),
        "notes" => Value.Of(book.Notes),
        "shelfName" => Value.Of(shelf?.Name),
        "shelfRoom" => shelf is null ? Value.Null : new Value($"\"{LeafTypes.NameOf(shelf.Room.ToString())}\"", (int)shelf.Room),
        "shelf" => shelf is null ? Value.Null : new Value($$"""{"id":"{{Wire.Encode("shf", shelf.Id)}}"}""", (int)shelf.Room, Wire.Encode("shf", shelf.Id)),
        "borrower" => borrower is null ? Value.Null : new Value($$"""{"id":"{{Wire.Encode("bor", borrower.Id)}}"}""", Value.Ordinal(Wire.Encode("bor", borrower.Id))),
        _ => Value.Of(borrower?.Name),
    };

    private static Value Period(DateOnly? day, string part)
    {
        if (day is not { } on) return Value.Null;
        var first = part switch
        {
            "YEAR" => new DateOnly(on.Year, 1, 1),
            "QUARTER" => new DateOnly(on.Year, ((on.Month - 1) / 3 * 3) + 1, 1),
            "MONTH" => new DateOnly(on.Year, on.Month, 1),
            "WEEK" => DateOnly.FromDateTime(ISOWeek.ToDateTime(ISOWeek.GetYear(on.ToDateTime(default)), ISOWeek.GetWeekOfYear(on.ToDateTime(default)), DayOfWeek.Monday)),
            _ => on,
        };
        return new Value(Day(first), first);
    }

    private static string Day(DateOnly day) => $"\"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"";

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>A key's value as it is written, and as it is ordered: by its rank, then by its text.</summary>
    internal sealed record Value(string Json, IComparable? Rank, string Then = "")
    {
        public static Value Null { get; } = new("null", null);

        public static Value Of(string? text) => text is null ? Null : new Value($"\"{text}\"", Ordinal(text));

        // UTF-8 orders these texts as their code points do.
        public static IComparable Ordinal(string text) => string.Concat(text.Select(letter => ((int)letter).ToString("x4", CultureInfo.InvariantCulture)));

        public static int Compare(Value one, Value other, bool descending)
        {
            if (one.Rank is null || other.Rank is null) return (one.Rank is null).CompareTo(other.Rank is null);
            var found = one.Rank.CompareTo(other.Rank) is not 0 and var rank ? rank : string.CompareOrdinal(one.Then, other.Then);
            return descending ? -found : found;
        }
    }
}
