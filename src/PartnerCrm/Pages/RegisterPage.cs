using System.Text.Json.Nodes;
using GraphQL;
using PartnerCrm.Access;

namespace PartnerCrm.Pages;

/// <summary>The register for browsers without scripts: what is published, as the API tells it to somebody who did not sign in.</summary>
internal static class RegisterPage
{
    public const string Address = "/start/register";

    private const string Query = """
        query PlainRegister($after: String, $where: RelationshipFilterInput!) {
          relationships(first: 25, after: $after, where: $where, order: [{ openedOn: DESC }]) {
            totalCount
            nodes { type state publicLabel title startsOn expiresOn organization { name form country } objectives(first: 10) { nodes { contribution objective { code title } } } }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;

    public static void Map(IEndpointRouteBuilder app, Crm crm) =>
        app.MapGet(Address, Task<IResult> (string? q, string? after, CancellationToken stop) => Show(crm, q?.Trim() ?? string.Empty, after, stop));

    private static async Task<IResult> Show(Crm crm, string search, string? after, CancellationToken stop)
    {
        var where = new Dictionary<string, object?> { ["published"] = new Dictionary<string, object?> { ["eq"] = true } };
        if (search.Length > 0)
        {
            var words = new Dictionary<string, object?> { ["search"] = search };
            where["or"] = new object?[] { words, new Dictionary<string, object?> { ["organization"] = words } };
        }

        var request = new Request(Query, Variables: new Dictionary<string, object?> { ["after"] = after, ["where"] = where });
        using var answer = await crm.Requests.Run(request, crm.As(Actor.Public), stop);
        return answer.Errors is [var wrong, ..]
            ? Page(StatusCodes.Status400BadRequest, search, $"<p class=\"message\" role=\"alert\">{Html.Text(wrong.Message)}</p>")
            : Page(StatusCodes.Status200OK, search, Found(JsonNode.Parse(answer.ToJson())!["data"]!["relationships"]!, search));
    }

    private static IResult Page(int status, string search, string found) => Results.Content(
        Html.Page("Register", $"""
            <h2>Register</h2>
            <p class="lead">What the Secretariat has agreed with others and published.</p>
            <form method="get" action="{Address}" role="search">
              <label for="q">Name or words</label>
              <input id="q" name="q" type="search" maxlength="200" value="{Html.Text(search)}">
              <button type="submit" class="quiet">Search</button>
            </form>
            {found}
            <p><a href="{Address}">The whole register</a> · <a href="/start">Sign in</a></p>
            """),
        "text/html; charset=utf-8",
        statusCode: status);

    private static string Found(JsonNode found, string search)
    {
        var next = $"{Address}?q={Uri.EscapeDataString(search)}&after={Uri.EscapeDataString(Text(found["pageInfo"]!["endCursor"]))}";
        return $"""
            <p role="status">{Html.Text(found["totalCount"]!.ToJsonString())} found</p>
            <ul class="links">{string.Concat(found["nodes"]!.AsArray().Select(node => Entry(node!)))}</ul>
            {(found["pageInfo"]!["hasNextPage"]!.GetValue<bool>() ? $"<p><a rel=\"next\" href=\"{Html.Text(next)}\">Next page</a></p>" : string.Empty)}
            """;
    }

    private static string Entry(JsonNode entry)
    {
        var organization = entry["organization"];
        string[] about = [Words(entry["type"]), Words(entry["state"]), Words(organization?["form"]), Text(organization?["country"]), $"{Text(entry["startsOn"])} – {Text(entry["expiresOn"])}"];
        var objectives = entry["objectives"]!["nodes"]!.AsArray().Select(one => $"{Text(one!["objective"]!["code"])} {Text(one["contribution"] ?? one["objective"]!["title"])}");
        return $"""
            <li>
              <strong>{Html.Text(Text(organization?["name"]))}</strong>
              <span>{Html.Text(Text(entry["publicLabel"] ?? entry["title"]))}</span>
              <span>{Html.Text(string.Join(", ", about.Where(part => part.Length > 0)))}</span>
              <span>{Html.Text(string.Join("; ", objectives))}</span>
            </li>
            """;
    }

    private static string Text(JsonNode? value) => value?.GetValue<string>() ?? string.Empty;

    private static string Words(JsonNode? name) => Text(name).Replace('_', ' ').ToLowerInvariant();
}
