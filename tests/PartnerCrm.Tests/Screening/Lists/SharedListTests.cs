using PartnerCrm.Screening.Lists;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Lists;

/// <summary>Real lists that may not travel with the repository.</summary>
public sealed class SharedListTests(CrmWorlds worlds)
{
    [Theory]
    [InlineData("ftm_t1.entities.ftm.json", 4, 2, 0, 0)]
    [InlineData("ftm_zala.entities.ftm.json", 6, 11, 0, 42)]
    [InlineData("ftm_parteispenden.entities.ftm.json", 22, 74, 290, 0)]
    public void A_FollowTheMoney_file_arrives_whole(string name, int persons, int organizations, int skipped, int ties)
    {
        var reading = Read("opensanctions", name);
        Assert.Equal((persons, organizations), (Count(reading, ListedPartyKind.Person), Count(reading, ListedPartyKind.Organization)));
        Assert.Equal(skipped, reading.Skipped.Sum(rows => rows.Count));
        Assert.Equal(ties, reading.Entries.Sum(entry => entry.Party.Ties.Count));
        Assert.Empty(reading.Unknown);
    }

    [Theory]
    [InlineData("bods_indirect-ownership.json", 1, 2)]
    [InlineData("bods_joint-ownership.json", 2, 2)]
    [InlineData("bods_mixed-direct-and-indirect-ownership.json", 1, 2)]
    [InlineData("bods_multiple-indirect-ownership.json", 1, 3)]
    [InlineData("bods_nomination.json", 2, 2)]
    [InlineData("bods_simple-pep-declaration.json", 1, 1)]
    [InlineData("bods_bods-package-fi-soe.json", 0, 4)]
    public void A_BODS_file_arrives_whole(string name, int persons, int organizations)
    {
        var reading = Read("bods", name);
        Assert.Equal((persons, organizations), (Count(reading, ListedPartyKind.Person), Count(reading, ListedPartyKind.Organization)));
        Assert.DoesNotContain(reading.Entries, entry => entry.Party.IsScreened());
    }

    [Fact]
    public async Task The_chain_of_real_deltas_is_applied()
    {
        await using var world = await worlds.New();
        await ImportedList.Import(world, SharedFiles.Bytes("ftm_t1.entities.ftm.json"), "opensanctions");
        foreach (var delta in new[] { "20240527194702-wnk", "20240528014702-pfh", "20240528074703-npf", "20240528134729-3iv" })
            await ImportedList.Import(world, SharedFiles.Bytes($"ftm_delta_{delta}.json"), "opensanctions");
        Assert.Equal("5 Foobar Foobargroup", await world.Ask("select (select max(number) from list_version) || ' ' || primary_name from listed_entry where source_id = 'NK-2T3S8Hu29ktYnKSTgQp2wL' and until_version_id is null"));
        Assert.Equal(0L, await world.Ask("select count(*) from listed_entry where source_id = 'NK-500Poltergeist' and until_version_id is null"));
        Assert.Equal(1L, await world.Ask("select count(*) from listed_entry where source_id = 'Q4365364' and until_version_id is null"));
    }

    private static int Count(ListReading reading, ListedPartyKind kind) => reading.Entries.Count(entry => entry.Party.Kind == kind);

    private static ListReading Read(string kind, string name) => ImportedList.Sources.Find(kind)!.Read(ListBytes.Of(SharedFiles.Bytes(name)));
}
