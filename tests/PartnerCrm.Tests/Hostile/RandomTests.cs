using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCrm.Tests.Operations;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Hostile;

/// <summary>Documents and variables that were valid, changed at random; the seed makes a failure come again.</summary>
public sealed class RandomTests(Target target) : IClassFixture<Target>
{
    private const int Requests = 2000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    [Theory]
    [InlineData(20260302)]
    public async Task No_change_to_a_valid_request_is_a_fault_of_the_server(int seed)
    {
        var random = new Random(seed);
        var valid = Documents.Names.Select(name => (Name: name, Text: Documents.Text(name), Variables: JsonSerializer.SerializeToNode(Variables.Of(name, target.World)))).ToList();
        var clock = Stopwatch.StartNew();
        var (deeds, done, sent) = (await target.Deeds(), 0, 0);
        await using var before = target.World.Crm.Open();
        var known = await AuditReplay.Differences(before);

        for (; sent < Requests && clock.Elapsed < Patience; sent++)
        {
            var (name, text, variables) = valid[random.Next(valid.Count)];
            var changed = variables?.DeepClone();
            for (var i = random.Next(1, 4); i > 0; i--)
                if (changed is not null && random.Next(3) > 0) Change(random, changed);
                else text = Change(random, text);
            var (_, answer) = await target.Send(Poison.Json(new { query = text, variables = changed }), $"{name} {seed} {sent}");
            done += Target.Done(answer);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{sent} requests in {clock.Elapsed.TotalSeconds:0.0} s, {done} of them did something.");
        Assert.Equal(deeds + done, await target.Deeds());
        await using var after = target.World.Crm.Open();
        Assert.Equal(known.Order(), (await AuditReplay.Differences(after)).Order());
    }

    private static string Change(Random random, string text)
    {
        var at = random.Next(text.Length);
        var other = random.Next(text.Length);
        return random.Next(6) switch
        {
            0 => text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at)),
            1 => text.Insert(at, text.Substring(other, Math.Min(random.Next(1, 40), text.Length - other))),
            2 => text.Insert(at, ((string[])["\0", "{", "}", "(", "$", "@skip(if: true)", "\"\"\"", "...", "!", "[", "-9e999", "é", "#"])[random.Next(13)]),
            3 => new StringBuilder(text) { [at] = (char)random.Next(1, 0x250) }.ToString(),
            4 => text.Replace("first: ", $"first: {random.Next(-3, 200)}", StringComparison.Ordinal),
            _ => text.Replace("nodes", ((string[])["edges", "pageInfo", "totalCount nodes", "nodes @include(if: false)", "edges { cursor node } nodes"])[random.Next(5)], StringComparison.Ordinal),
        };
    }

    private static void Change(Random random, JsonNode variables)
    {
        var places = Leaves(variables).ToList();
        if (places.Count == 0) return;
        var (parent, key) = places[random.Next(places.Count)];
        JsonNode? value = random.Next(10) switch
        {
            0 => null,
            1 => JsonValue.Create("\0"),
            2 => JsonValue.Create(Poison.HalfCharacter),
            3 => JsonValue.Create(random.NextDouble() * 1e300),
            4 => JsonValue.Create(random.NextInt64()),
            5 => new JsonArray(),
            6 => new JsonObject { ["x"] = 1 },
            7 => JsonValue.Create(((string[])["0001-01-01", "9999-12-31", "infinity", "", " "])[random.Next(5)]),
            8 => JsonValue.Create(true),
            _ => JsonValue.Create(new string((char)random.Next(1, 0xD000), random.Next(1, 600))),
        };
        if (parent is JsonArray list) list[(int)key] = value;
        else parent[(string)key] = value;
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Leaves(JsonNode node) => node switch
    {
        JsonObject map => map.SelectMany(field => field.Value is JsonObject or JsonArray ? Leaves(field.Value).Prepend((map, field.Key)) : [(map, (object)field.Key)]),
        JsonArray list => list.SelectMany((item, i) => item is JsonObject or JsonArray ? Leaves(item).Prepend((list, i)) : [(list, (object)i)]),
        _ => [],
    };
}
