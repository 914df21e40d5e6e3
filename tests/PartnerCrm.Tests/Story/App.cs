using System.Text.Json.Nodes;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Story;

/// <summary>A person's front-end app: it sends operations over HTTP with that person's token, and expects no errors of the protocol.</summary>
internal sealed class App(HttpClient client) : IDisposable
{
    public static async Task<App> Of(CrmServer server, string user) => new(await server.As(user));

    public static App WithoutSignIn(CrmServer server) => new(server.Anonymous());

    public async Task<JsonNode> Read(string query, object? variables = null)
    {
        var answer = await CrmServer.Ask(client, query, variables);
        return answer["errors"] is null ? answer["data"]! : throw new InvalidOperationException(answer.ToJsonString());
    }

    /// <summary>The code of the error that refuses a request before it runs.</summary>
    public async Task<string?> Refused(string query) => (await CrmServer.Ask(client, query))["errors"]?[0]?["extensions"]?["code"]?.GetValue<string>();

    /// <summary>Does something, and gives what the payload shows of it; a refusal fails the test.</summary>
    public async Task<JsonNode> Do(string mutation, string selection, object input)
    {
        var payload = await Send(mutation, selection, input);
        Assert.True(payload["errors"]!.AsArray().Count == 0, $"{mutation}: {payload["errors"]!.ToJsonString()}");
        return payload.AsObject().First(member => member.Key != "errors").Value!;
    }

    /// <summary>Tries something that is refused, and gives the code of the refusal with what is missing.</summary>
    public async Task<string> Fails(string mutation, string selection, object input)
    {
        var error = Assert.Single((await Send(mutation, selection, input))["errors"]!.AsArray())!;
        return string.Join("; ", [error["code"]!.GetValue<string>(), .. error["missing"]?.AsArray().Select(missing => missing!["what"]!.GetValue<string>()) ?? []]);
    }

    /// <summary>The bytes at a path of the site.</summary>
    public Task<byte[]> Download(string path) => client.GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    public void Dispose() => client.Dispose();

    private async Task<JsonNode> Send(string mutation, string selection, object input)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var data = await Read($"mutation($input: {type}!) {{ {mutation}(input: $input) {{ {selection} errors {{ code message field ... on StepNotAllowed {{ missing {{ what who link }} }} }} }} }}", new { input });
        return data[mutation]!;
    }
}
