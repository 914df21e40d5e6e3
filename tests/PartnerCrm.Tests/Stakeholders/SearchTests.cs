using PartnerCrm.Access;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Stakeholders;

public sealed class SearchTests(CrmWorlds worlds)
{
    [Theory]
    [InlineData("alliance", "Alliance Végétale d'Afrique")]
    [InlineData("VEGETALE afr", "Alliance Végétale d'Afrique")]
    [InlineData("aliance vegetal", "Alliance Végétale d'Afrique")]
    [InlineData("alliance nowhere near here", "")]
    [InlineData("seeds.example", "Seed Growers Union")]
    [InlineData("growers or alliance", "Alliance Végétale d'Afrique; Seed Growers Union")]
    public async Task Organizations_are_found_by_words_beginnings_and_misspelt_names(string text, string names)
    {
        await using var world = await World();
        Assert.Equal(names, await Found(world, await world.As(Role.Spg), "organizations", text));
    }

    [Theory]
    [InlineData("organizations", "fumigation", "Seed Growers Union", "Seed Growers Union", "")]
    [InlineData("contacts", "entomologist", "Ines Marques", "Ines Marques", "")]
    [InlineData("contacts", "marques.example", "Ines Marques", "", "")]
    [InlineData("contacts", "5705", "Ines Marques", "", "")]
    [InlineData("contacts", "allergic", "Ines Marques", "", "")]
    [InlineData("contacts", "entomologist or allergic", "Ines Marques", "Ines Marques", "")]
    public async Task Nobody_finds_somebody_by_a_word_that_he_may_not_read(string page, string text, string secretariat, string spg, string outsider)
    {
        await using var world = await World();
        Assert.Equal(secretariat, await Found(world, await world.As(Role.Secretariat), page, text));
        Assert.Equal(spg, await Found(world, await world.As(Role.Spg), page, text));
        Assert.Equal(outsider, await Found(world, await world.As(Role.Expert), page, text));
    }

    [Fact]
    public async Task Other_names_are_found_within_the_organization_that_bears_them()
    {
        await using var world = await World();
        var answer = Reads.Data(await world.Query(await world.As(Role.Secretariat), """{ organizations(where: { names: { some: { search: "avda" } } }) { nodes { name } } }"""));
        Assert.Equal("Alliance Végétale d'Afrique", answer["organizations"]!["nodes"]![0]!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("contains: \"ÉCOLOGIE\"", true)]
    [InlineData("contains: \"cologie de\"", true)]
    [InlineData("startsWith: \"ecologie\"", true)]
    [InlineData("startsWith: \"des\"", false)]
    [InlineData("eq: \"ecologie des sols\"", false)]
    public async Task A_topic_is_found_by_a_part_of_it_whatever_its_case_and_accents(string asked, bool found)
    {
        await using var world = await World();
        var officer = await world.As(Role.Secretariat);
        await world.Run(new LogContact("Luc Petit", Expertise: [new ExpertiseEntry("Écologie des sols", "Taught it")]), officer);
        var answer = Reads.Data(await world.Query(officer, $"{{ contacts(where: {{ expertise: {{ some: {{ topic: {{ {asked} }} }} }} }}) {{ nodes {{ name }} }} }}"));
        Assert.Equal(found ? 1 : 0, answer["contacts"]!["nodes"]!.AsArray().Count);
    }

    private async Task<CrmWorld> World()
    {
        var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        await world.Run(new LogOrganization("Alliance Végétale d'Afrique", OrganizationForm.IndustryAssociation, OtherNames: [new NameEntry(PartyNameKind.Acronym, "AVDA")]), officer);
        await world.Run(new LogOrganization("Seed Growers Union", OrganizationForm.Company, Website: "https://seeds.example", Note: "Asked about fumigation"), officer);
        await world.Run(new LogContact("Ines Marques", Role: "Entomologist", Emails: ["ines@marques.example"], Phones: ["+39 06 5705"], Note: "Allergic to lupins"), officer);
        return world;
    }

    private static async Task<string> Found(CrmWorld world, Actor actor, string page, string text)
    {
        var answer = Reads.Data(await world.Query(actor, $"query($text: String) {{ {page}(where: {{ search: $text }}) {{ nodes {{ name }} }} }}", new { text }));
        return string.Join("; ", answer[page]!["nodes"]!.AsArray().Select(node => node!["name"]!.GetValue<string>()));
    }
}
