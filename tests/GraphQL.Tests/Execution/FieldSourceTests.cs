using System.Text;
using GraphQL.Execution;
using GraphQL.Types;

namespace GraphQL.Tests.Execution;

public class FieldSourceTests
{
    private readonly Shelf shelf = new();
    private readonly Recorder source = new();

    public FieldSourceTests()
    {
        shelf.Query.Add(new Field("first", Shelf.Text) { Source = source });
        shelf.Query.Add(new Field("second", shelf.Book) { Source = source });
        shelf.Query.Add(new Field("strict", new NonNullType(Shelf.Text)) { Source = source });
        shelf.Book.Add(new Field("stock", Shelf.Number) { Source = source });
    }

    [Fact]
    public async Task All_fields_of_one_object_that_share_a_source_are_asked_at_once_and_keep_their_places()
    {
        Assert.Equal(
            """{"data":{"x":"first","__typename":"Query","second":"second"}}""",
            await shelf.Run("{ x: first __typename second { title pages } }"));
        Assert.Equal(["first second{title pages}"], source.Asked);
    }

    [Fact]
    public async Task Below_a_resolved_object_the_source_gets_that_object()
    {
        var book = new Dictionary<string, object?> { ["title"] = "A" };
        Assert.Equal("""{"data":{"book":{"title":"A","stock":"stock"}}}""", await shelf.Run("{ book { title stock } }", new { book }));
        Assert.Same(book, source.Parent);
    }

    [Fact]
    public async Task The_payload_of_a_command_is_resolved_and_its_data_comes_from_the_source()
    {
        var payload = new ObjectType("Payload");
        payload.Add(new Field("book", shelf.Book) { Source = source });
        payload.Add(new Field("other", shelf.Book) { Source = source });
        payload.Add(new Field("version", Shelf.Number));
        shelf.Mutation.Add(new Field("change", payload) { Resolve = _ => new(new { Version = source.Asked.Count }) });
        Assert.Equal(
            """{"data":{"a":{"version":0,"book":"book","other":"other"},"b":{"book":"book","version":1}}}""",
            await shelf.Run("mutation { a: change { version book { title } other { title } } b: change { book { pages } version } }"));
        Assert.Equal(["book{title} other{title}", "book{pages}"], source.Asked);
    }

    [Fact]
    public async Task Errors_get_the_way_to_the_field_before_their_path()
    {
        source.Errors = [new GraphQLError("gone", Path: ["nodes", 2]), new GraphQLError("here")];
        Assert.Equal(
            """{"errors":[{"message":"gone","locations":[{"line":1,"column":10}],"path":["book","s","nodes",2]},{"message":"here","locations":[{"line":1,"column":10}],"path":["book","s"]}],"data":{"book":{"s":"stock"}}}""",
            await shelf.Run("{ book { s: stock } }", new { book = new Dictionary<string, object?>() }));
    }

    [Fact]
    public async Task A_null_for_a_non_null_field_nulls_the_object_around_it()
    {
        source.Answered = "null";
        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Query.strict.","locations":[{"line":1,"column":9}],"path":["strict"]}],"data":null}""",
            await shelf.Run("{ first strict }"));
    }

    [Fact]
    public async Task A_source_that_breaks_is_reported_once_and_fails_each_of_its_fields()
    {
        source.Breaks = true;
        var json = await shelf.Run("{ first second { title } }");
        var (_, traceId) = Assert.Single(shelf.Reported);
        Assert.Equal(3, json.Split(traceId).Length);
        Assert.EndsWith("""
            "data":{"first":null,"second":null}}
            """, json, StringComparison.Ordinal);
    }

    /// <summary>Answers every field with its own name.</summary>
    private sealed class Recorder : FieldSource
    {
        public List<string> Asked { get; } = [];

        public object? Parent { get; private set; }

        public IReadOnlyList<GraphQLError>? Errors { get; set; }

        public string? Answered { get; set; }

        public bool Breaks { get; set; }

        public override async Task<IReadOnlyList<CompletedField>> Answer(
            OperationContext operation, object? parent, IReadOnlyList<CollectedField> fields, CancellationToken stop)
        {
            await Task.Yield();
            if (Breaks)
                throw new InvalidOperationException("no connection");
            Parent = parent;
            Asked.Add(string.Join(' ', fields.Select(field => field.Definition.Name + Below(operation, field))));
            return [.. fields.Select(field => new CompletedField(Encoding.UTF8.GetBytes(Answered ?? $"\"{field.Definition.Name}\""), Errors))];
        }

        private static string Below(OperationContext operation, CollectedField field) => field.Definition.Type.Named is ObjectType type
            ? "{" + string.Join(' ', FieldCollection.Subfields(operation, type, field.Nodes).Select(below => below.Key)) + "}"
            : "";
    }
}
