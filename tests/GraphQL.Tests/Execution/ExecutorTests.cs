using GraphQL.Execution;
using GraphQL.Types;

namespace GraphQL.Tests.Execution;

public class ExecutorTests
{
    private readonly Shelf shelf = new();

    private sealed record Volume(string? Title, int? Pages, Volume? Sequel = null);

    [Fact]
    public async Task Fields_without_a_resolver_read_dictionary_keys_or_properties() => Assert.Equal(
        """{"data":{"book":{"title":"Silence","pages":12},"books":[{"pages":3}]}}""",
        await shelf.Run("{ book { title pages } books { pages } }", new
        {
            Book = new Dictionary<string, object?> { ["title"] = "Silence", ["pages"] = 12 },
            BOOKS = new[] { new Volume(null, 3) },
        }));

    [Fact]
    public async Task Keys_keep_the_order_of_the_selection_and_merged_selections_are_one() => Assert.Equal(
        """{"data":{"b":{"pages":1,"title":"A","__typename":"Book"}}}""",
        await shelf.Run("{ b: book { pages } b: book { title pages } b: book { __typename } }", new { Book = new Volume("A", 1) }));

    [Fact]
    public async Task Skip_and_include_choose_by_variable() => Assert.Equal(
        """{"data":{"book":{"pages":1}}}""",
        await shelf.Run(
            "query ($no: Boolean = false) { book { pages title @include(if: $no) sequel @skip(if: true) { pages } ... @include(if: false) { title } } }",
            new { Book = new Volume("A", 1) }));

    [Fact]
    public async Task A_null_where_none_may_be_nulls_the_object_around_it() => Assert.Equal(
        """{"errors":[{"message":"Cannot return null for non-nullable field Book.pages.","locations":[{"line":1,"column":25}],"path":["book","sequel","pages"]}],"data":{"book":{"title":"A","sequel":null}}}""",
        await shelf.Run("{ book { title sequel { pages title } } }", new { Book = new Volume("A", 1, new Volume("B", null)) }));

    [Fact]
    public async Task A_null_that_loses_a_list_leaves_the_errors_of_other_fields_alone()
    {
        shelf.Ask("broken", shelf.Book, _ => new(new { Pages = new GraphQLException("No pages.") }));
        shelf.Ask("three", new ListType(new NonNullType(Shelf.Text)), _ => new(new object?[] { "a", null, "c" }));
        Assert.Equal(
            """{"errors":[{"message":"No pages.","locations":[{"line":1,"column":12}],"path":["broken","pages"]},{"message":"Cannot return null for non-nullable field Query.three.","locations":[{"line":1,"column":20}],"path":["three",1]}],"data":{"broken":null,"three":null}}""",
            await shelf.Run("{ broken { pages } three }"));
    }

    [Fact]
    public async Task An_error_in_a_list_keeps_the_other_items()
    {
        shelf.Ask("words", new ListType(Shelf.Text), _ => new(new object[] { "a", new GraphQLException("No word."), "c" }));
        Assert.Equal(
            """{"errors":[{"message":"No word.","locations":[{"line":1,"column":3}],"path":["words",1]}],"data":{"words":["a",null,"c"]}}""",
            await shelf.Run("{ words }"));
    }

    [Fact]
    public async Task Every_script_comes_out_readable_and_a_lone_surrogate_is_replaced()
    {
        shelf.Ask("scripts", new ListType(Shelf.Text), _ => new(new[] { "Ærø", "東京", "🧭", "\ud83d" }));
        Assert.Equal("""{"data":{"scripts":["Ærø","東京","🧭","�"]}}""", await shelf.Run("{ scripts }"));
    }

    [Fact]
    public async Task What_is_unforeseen_shows_a_trace_id_and_is_told_once()
    {
        shelf.Ask("broken", Shelf.Text, _ => throw new InvalidOperationException("the password is 1234"));
        var json = await shelf.Run("{ broken }");

        var (exception, traceId) = Assert.Single(shelf.Reported);
        Assert.Equal("the password is 1234", exception.Message);
        Assert.Equal(
            "{\"errors\":[{\"message\":\"Something went wrong on our side. Quote the trace id when you report it.\",\"locations\":[{\"line\":1,\"column\":3}],"
            + $"\"path\":[\"broken\"],\"extensions\":{{\"code\":\"INTERNAL\",\"traceId\":\"{traceId}\"}}}}],\"data\":{{\"broken\":null}}}}",
            json);
    }

    [Fact]
    public async Task Raw_json_is_written_as_it_is()
    {
        shelf.Ask("raw", new NonNullType(shelf.Book), _ => new(new RawJson(json => json.WriteRawValue("""{"a":[1]}"""))));
        Assert.Equal("""{"data":{"raw":{"a":[1]}}}""", await shelf.Run("{ raw { title } }"));
    }

    [Fact]
    public async Task Queries_run_side_by_side_and_mutations_one_after_the_other()
    {
        var running = 0;
        var most = 0;
        Resolver slow = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(30, TestContext.Current.CancellationToken);
            Interlocked.Decrement(ref running);
            return "done";
        };
        shelf.Ask("slow", Shelf.Text, slow);
        shelf.Mutation.Add(new Field("slow", Shelf.Text) { Resolve = slow });

        Assert.Equal("""{"data":{"a":"done","b":"done"}}""", await shelf.Run("mutation { a: slow b: slow }"));
        Assert.Equal(1, most);
        Assert.Equal("""{"data":{"a":"done","b":"done"}}""", await shelf.Run("{ a: slow b: slow }"));
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task A_caller_who_goes_away_stops_the_operation()
    {
        using var stop = new CancellationTokenSource();
        shelf.Ask("slow", Shelf.Text, async field =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, field.Stop);
            return null;
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Executor().Execute(shelf.Operation("{ slow }"), null, stop.Token));
        Assert.Empty(shelf.Reported);
    }
}
