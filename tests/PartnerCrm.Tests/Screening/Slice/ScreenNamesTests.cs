using PartnerCrm.Access;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Slice;

public sealed class ScreenNamesTests(CrmWorlds worlds)
{
    private const string Document = """
        query ($rows: [NameToScreenInput!]!) {
          screenNames(rows: $rows) { lists { kind number listDate } rows { name compared hits { score party { referenceNumber } explanation { adjustments { reason } } } } }
        }
        """;

    private static readonly ListedParty _listed = ImportedList.Read(UnList.Excerpt).Entries.Select(entry => entry.Party).First(party => party.Kind is ListedPartyKind.Person && party.BirthDates.Any(date => date.Day is not null));

    [Fact]
    public async Task Names_are_answered_in_their_order_with_the_versions_they_were_compared_with_and_nothing_is_kept()
    {
        await using var world = await worlds.New();
        await ImportedList.Import(world, UnList.Excerpt);
        var day = _listed.BirthDates.First(date => date.Day is not null).Day!.Value;

        var answer = await world.Query(await world.As(Role.Secretariat), Document, new
        {
            rows = new object[]
            {
                new { name = "Amara Velikova", kind = "PERSON" },
                new { name = _listed.PrimaryName, kind = "PERSON", birthDate = day.ToString("yyyy-MM-dd", null) },
                new { name = _listed.PrimaryName, birthYear = 1901, countries = new[] { "NO" } },
                new { name = "?!" },
            },
        });

        var found = answer["data"]!["screenNames"]!;
        Assert.Equal(("un-consolidated", 1), (found["lists"]![0]!["kind"]!.GetValue<string>(), found["lists"]![0]!["number"]!.GetValue<int>()));
        Assert.Equal(["Amara Velikova", _listed.PrimaryName, _listed.PrimaryName, "?!"], found["rows"]!.AsArray().Select(row => row!["name"]!.GetValue<string>()));
        Assert.Equal([true, true, true, false], found["rows"]!.AsArray().Select(row => row!["compared"]!.GetValue<bool>()));
        Assert.Empty(found["rows"]![0]!["hits"]!.AsArray());
        Assert.Equal(_listed.ReferenceNumber, found["rows"]![1]!["hits"]![0]!["party"]!["referenceNumber"]!.GetValue<string>());
        Assert.True(found["rows"]![1]!["hits"]![0]!["score"]!.GetValue<double>() > found["rows"]![2]!["hits"]![0]!["score"]!.GetValue<double>());
        Assert.Contains("BIRTH_DATE_DISAGREES", found["rows"]![2]!["hits"]![0]!["explanation"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(0L, await world.Ask("select count(*) from screening"));
    }

    [Fact]
    public async Task A_thousand_rows_are_answered_and_one_more_is_refused()
    {
        await using var world = await worlds.New();
        await ImportedList.Import(world, UnList.Excerpt);
        var officer = await world.As(Role.Secretariat);
        object Rows(int count) => new { rows = Enumerable.Range(0, count).Select(number => new { name = $"Somebody Number {number}" }) };

        var most = await world.Query(officer, Document, Rows(1000));
        var tooMany = await world.Query(officer, Document, Rows(1001));

        Assert.Equal(1000, most["data"]!["screenNames"]!["rows"]!.AsArray().Count);
        Assert.Equal("INVALID_INPUT", tooMany["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
        Assert.Contains("1001 rows; at most 1000", tooMany["errors"]![0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_refused_without_a_list_without_the_permission_and_for_a_name_too_long()
    {
        await using var world = await worlds.New();
        var one = new { rows = new[] { new { name = "Somebody" } } };
        var officer = await world.As(Role.Secretariat);
        Assert.Equal("NO_LIST_IN_FORCE", Code(await world.Query(officer, Document, one)));
        Assert.Equal("FORBIDDEN", Code(await world.Query(await world.As(Role.Spg), Document, one)));
        await ImportedList.Import(world, UnList.Excerpt);

        var wrong = await world.Query(officer, Document, new { rows = new[] { new { name = "Somebody" }, new { name = new string('x', 401) } } });

        Assert.Equal("INVALID_INPUT", Code(wrong));
        Assert.StartsWith("Row 2:", wrong["errors"]![0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static string Code(System.Text.Json.Nodes.JsonNode answer) => answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>();
}
