using System.Text.Json;
using PartnerCrm.Screening.Lists;

namespace Benchmarks.Names;

/// <summary>Generated parties as FollowTheMoney JSON lines, as a publisher gives them out: a whole list, and what changes of it.</summary>
internal static class GeneratedLines
{
    private const int EveryManyth = 10;

    public static void Write(string path, IEnumerable<ListedParty> parties)
    {
        using var lines = File.Create(path, 1 << 20);
        foreach (var party in parties) Line(lines, json => Entity(json, party, "2026-03-01T06:00:00"));
    }

    /// <summary>Of these, one in ten is deleted, two in ten are new under another key, and all others have one more alias.</summary>
    public static void WriteDelta(string path, IEnumerable<ListedParty> parties)
    {
        using var lines = File.Create(path);
        foreach (var (number, party) in parties.Index())
        {
            var (operation, says) = (number % EveryManyth) switch
            {
                0 => ("DEL", party),
                1 or 2 => ("ADD", party with { SourceId = "new-" + party.SourceId }),
                _ => ("MOD", party with { Aliases = [.. party.Aliases, new() { Name = Mangling.Swapped(party.PrimaryName, new(number)) + " Alias", Quality = AliasQuality.AlsoKnownAs }] }),
            };
            Line(lines, json =>
            {
                json.WriteStartObject();
                json.WriteString("op", operation);
                json.WritePropertyName("entity");
                Entity(json, says, "2026-03-02T06:00:00");
                json.WriteEndObject();
            });
        }
    }

    private static void Line(FileStream lines, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(lines)) write(json);
        lines.WriteByte((byte)'\n');
    }

    private static void Entity(Utf8JsonWriter json, ListedParty party, string seen)
    {
        json.WriteStartObject();
        json.WriteString("id", party.SourceId);
        json.WriteString("caption", party.PrimaryName);
        json.WriteString("schema", party.Kind is ListedPartyKind.Person ? "Person" : "Company");
        json.WriteStartObject("properties");
        Property("name", [party.PrimaryName, .. party.OriginalScriptNames]);
        Property("alias", party.Aliases.Where(alias => alias.Quality is not AliasQuality.Low).Select(alias => alias.Name));
        Property("weakAlias", party.Aliases.Where(alias => alias.Quality is AliasQuality.Low).Select(alias => alias.Name));
        Property("birthDate", party.BirthDates.Select(date => $"{date.Day:yyyy-MM-dd}"));
        Property("country", party.Nationalities);
        Property("registrationNumber", party.Kind is ListedPartyKind.Organization ? [party.ReferenceNumber] : []);
        Property("topics", ["sanction"]);
        json.WriteEndObject();
        json.WriteStartArray("datasets");
        json.WriteStringValue(GeneratedList.Kind);
        json.WriteEndArray();
        json.WriteString("last_seen", seen);
        json.WriteEndObject();

        void Property(string name, IEnumerable<string> values)
        {
            if (!values.Any()) return;
            json.WriteStartArray(name);
            foreach (var value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }
    }
}
