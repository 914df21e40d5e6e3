using System.Globalization;
using System.Text.Json;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Reads;

/// <summary>Pages of random rows, in every order, in both directions. The seed is fixed, so that a failure can be run again.</summary>
public sealed class WalkTests(Library library) : IClassFixture<Library>
{
    private const int Seed = 20261122;
    private static readonly string Shelf = Wire.Encode("shf", Library.Id(1));

    private static readonly Dictionary<string, (string Open, string Close, string Prefix)> Lists = new()
    {
        ["books"] = ("page: books", string.Empty, "bok"),
        ["books of a shelf"] = ($"shelf: node(id: \"{Shelf}\") {{ ... on Shelf {{ page: books", " } }", "bok"),
        ["loans"] = ("page: loans", string.Empty, "lon"),
    };

    public static TheoryData<string, string> Orders
    {
        get
        {
            var orders = new TheoryData<string, string>();
            string[] ofBooks =
            [
                "", "{ title: ASC }", "{ title: DESC }", "{ price: ASC }", "{ price: DESC }", "{ publishedOn: DESC }, { price: DESC }", "{ publishedOn: ASC }, { price: DESC }",
                "{ price: DESC }, { title: ASC }", "{ pages: ASC }, { title: DESC }", "{ pages: DESC }, { title: DESC }", "{ pages: ASC }, { price: ASC }",
                "{ shelf: { name: ASC } }", "{ shelf: { room: DESC } }, { price: ASC }", "{ pages: ASC }, { shelf: { room: ASC } }",
            ];
            foreach (var order in ofBooks) orders.Add("books", order);
            foreach (var order in ofBooks) orders.Add("books of a shelf", order);
            foreach (var order in (string[])
            [
                "", "{ book: { title: ASC } }", "{ book: { title: DESC } }", "{ book: { price: ASC } }", "{ book: { price: DESC } }, { since: ASC }",
                "{ borrower: { name: DESC } }", "{ borrower: { name: ASC } }, { book: { pages: DESC } }", "{ book: { shelf: { name: DESC } } }, { book: { price: ASC } }",
            ])
                orders.Add("loans", order);
            return orders;
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task While_rows_come_and_go_every_row_that_stays_is_met_exactly_once_in_order(string list, string order)
    {
        foreach (var visitor in (Visitor[])[Library.Child, Library.Librarian])
        {
            foreach (var backward in (bool[])[false, true])
            {
                var random = new Random(Seed);
                var books = new PassingBooks(library.Data, random);
                await books.Fill(30, 15);
                var staying = books.Staying.Select(id => Wire.Encode(Lists[list].Prefix, id)).ToHashSet();
                var expected = (await Page(list, order, visitor, "first: 100")).Ids.Where(staying.Contains).ToList();
                Assert.NotEmpty(expected);

                var (met, arguments, more) = (new List<string>(), string.Empty, true);
                while (more)
                {
                    var page = await Page(list, order, visitor, $"{(backward ? "last" : "first")}: {random.Next(1, 7)}{arguments}");
                    if (backward) met.InsertRange(0, page.Ids);
                    else met.AddRange(page.Ids);
                    more = backward ? page.HasPrevious : page.HasNext;
                    Assert.True(page.Ids.Count > 0 || !more, "a short page");
                    if (more) arguments = backward ? $", before: \"{page.Cursors[0]}\"" : $", after: \"{page.Cursors[^1]}\"";
                    await books.Change();
                }

                Assert.Equal(met.Count, met.Distinct().Count());
                Assert.Equal(expected, met.Where(staying.Contains));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Every_window_is_the_one_of_the_connections_specification(string list, string order)
    {
        var random = new Random(Seed);
        await new PassingBooks(library.Data, random).Fill(0, 24);
        foreach (var visitor in (Visitor[])[Library.Child, Library.Librarian])
        {
            var all = await Page(list, order, visitor, "first: 100");
            for (var i = 0; i < 15; i++)
            {
                var (first, last) = (Maybe(random, 8), Maybe(random, 8));
                var (after, before) = (Maybe(random, all.Ids.Count), Maybe(random, all.Ids.Count));
                (string Name, string? Value)[] given =
                [
                    ("first", first?.ToString(CultureInfo.InvariantCulture)), ("last", last?.ToString(CultureInfo.InvariantCulture)),
                    ("after", after is { } a ? $"\"{all.Cursors[a]}\"" : null), ("before", before is { } b ? $"\"{all.Cursors[b]}\"" : null),
                ];
                var arguments = string.Join(", ", given.Where(argument => argument.Value is not null).Select(argument => $"{argument.Name}: {argument.Value}"));
                var page = await Page(list, order, visitor, arguments);

                if (last is null) first ??= 20;
                var between = all.Ids.Where((_, place) => !(place <= after) && !(place >= before)).ToList();
                Assert.Equal(between.Take(first ?? between.Count).TakeLast(last ?? between.Count), page.Ids);
                Assert.Equal(first is null ? before is not null : between.Count > first, page.HasNext);
                Assert.Equal(last is null ? after is not null : between.Count > last, page.HasPrevious);
            }
        }
    }

    private static int? Maybe(Random random, int below) => below == 0 || random.Next(2) == 0 ? null : random.Next(below);

    private async Task<Answered> Page(string list, string order, Visitor visitor, string arguments)
    {
        var (open, close, _) = Lists[list];
        using var answer = JsonDocument.Parse(await library.Ask(
            $"{{ {open}(order: [{order}]{(arguments.Length > 0 ? ", " + arguments : string.Empty)}) {{ edges {{ cursor node {{ id }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }}{close} }}", visitor));
        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        var data = answer.RootElement.GetProperty("data");
        var page = (data.TryGetProperty("shelf", out var shelf) ? shelf : data).GetProperty("page");
        var (edges, info) = (page.GetProperty("edges").EnumerateArray().ToList(), page.GetProperty("pageInfo"));
        List<string> cursors = [.. edges.Select(edge => edge.GetProperty("cursor").GetString()!)];
        Assert.Equal((cursors.FirstOrDefault(), cursors.LastOrDefault()), (info.GetProperty("startCursor").GetString(), info.GetProperty("endCursor").GetString()));
        return new Answered(
            [.. edges.Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!)], cursors, info.GetProperty("hasNextPage").GetBoolean(), info.GetProperty("hasPreviousPage").GetBoolean());
    }

    private sealed record Answered(IReadOnlyList<string> Ids, IReadOnlyList<string> Cursors, bool HasNext, bool HasPrevious);
}
