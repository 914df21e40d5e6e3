using System.Text.Json;
using GraphQL.Conformance.Pages;

namespace GraphQL.Conformance.Sets;

/// <summary>Pages of a list by <c>first</c>, <c>last</c>, <c>after</c> and <c>before</c>, read from PostgreSQL by real cursors.</summary>
public sealed class RelayConnectionsSet : CaseSet, IAsyncDisposable
{
    private static readonly string[] Cursors = ["after", "before"];

    private readonly Lazy<LetterLists> lists = new(() => LetterLists.Create().GetAwaiter().GetResult());

    public override string Name => "relay-connections";

    public override Failure? Run(JsonElement test, CaseFolder data) => Run(test).GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (lists.IsValueCreated)
            await lists.Value.DisposeAsync();
    }

    private async Task<Failure?> Run(JsonElement test)
    {
        var list = test.GetProperty("list").EnumerateArray().Select(JsonText.Of).ToList();
        var arguments = new Dictionary<string, object>();
        foreach (var name in new[] { "first", "last", "after", "before" })
        {
            if (test.TryGetProperty(name, out var given) && given.ValueKind is not JsonValueKind.Null)
                arguments[name] = name is "first" or "last" ? given.GetInt32() : given.ValueKind is JsonValueKind.Number ? await lists.Value.Cursor(list, given.GetInt32()) : JsonText.Of(given);
        }

        var answer = await lists.Value.Page(list, arguments);
        var spec = test.GetProperty("spec");
        var got = answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("message").GetString()! : null;
        if (spec.TryGetProperty("error", out _))
            return got is null ? new Failure("an error", answer.GetRawText()) : null;
        if (got is not null)
            return new Failure(spec.GetRawText(), got, HasNoCursor(test) && got.Contains("not a cursor", StringComparison.Ordinal) ? KnownExceptions.NoCursor : null);

        var (wanted, page) = (Expected(spec), Answered(answer));
        if (wanted.Allows(page))
            return null;
        var places = Connection.Of(list, Number(test, "first"), Number(test, "last"), Number(test, "after"), Number(test, "before"));
        return new Failure(wanted.ToString(), page.ToString(), IsOutside(test, list.Count) && places.Allows(page) ? KnownExceptions.CursorOfRemoved : null);
    }

    private static bool HasNoCursor(JsonElement test) =>
        Cursors.Any(name => test.TryGetProperty(name, out var given) && given.ValueKind is JsonValueKind.String);

    private static bool IsOutside(JsonElement test, int count) =>
        Cursors.Any(name => Number(test, name) is { } place && (place < 0 || place >= count));

    private static int? Number(JsonElement test, string name) =>
        test.TryGetProperty(name, out var given) && given.ValueKind is JsonValueKind.Number ? given.GetInt32() : null;

    private static Connection Expected(JsonElement spec) => new(
        [.. spec.GetProperty("nodes").EnumerateArray().Select(JsonText.Of)], Flag(spec.GetProperty("hasPreviousPage")), Flag(spec.GetProperty("hasNextPage")));

    private static bool? Flag(JsonElement flag) => flag.ValueKind is JsonValueKind.String ? null : flag.GetBoolean();

    private static Connection Answered(JsonElement answer)
    {
        var page = answer.GetProperty("data").GetProperty("letters");
        var info = page.GetProperty("pageInfo");
        return new Connection(
            [.. page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!)],
            info.GetProperty("hasPreviousPage").GetBoolean(), info.GetProperty("hasNextPage").GetBoolean());
    }
}
