using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.DueDiligence;
using PartnerCrm.Tests.Screening.Monitoring;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Screening.Slice;

/// <summary>What an ownership register knows of an organization of ours is proposed, and never recorded by itself.</summary>
public sealed class RegisteredOwnerTests(CrmWorlds worlds)
{
    private const string Named = """
        { organizations(where: { name: { startsWith: "Green" } }) { nodes { ownersNamedByRegisters { register fitsBy owner kinds percent minPercent maxPercent since } } } }
        """;

    private const string Ann = """{"register":"bods-ownership","fitsBy":"FIT","owner":"Ann Owner","kinds":["SHAREHOLDING","VOTING_RIGHTS"],"percent":40,"minPercent":25,"maxPercent":50,"since":"2017-11-01"}""";
    private const string Holding = """{"register":"bods-ownership","fitsBy":"FIT","owner":"Harvest Holding Ltd","kinds":["SHAREHOLDING"],"percent":60,"minPercent":null,"maxPercent":null,"since":"2016-01-01"}""";

    private static readonly Dictionary<string, Func<CrmWorld, Guid, Actor, Task>> Files = new()
    {
        ["nothing else"] = (_, _, _) => Task.CompletedTask,
        ["an org-id"] = (world, organization, officer) => world.Run(new AddIdentifier(organization, IdentifierKind.Iati, "GB-COH-01234567"), officer),
        ["a LEI"] = (world, organization, officer) => world.Run(new AddIdentifier(organization, IdentifierKind.Lei, "5493001KJTIIGC8Y1R12"), officer),
        ["an org-id of another"] = (world, organization, officer) => world.Run(new AddIdentifier(organization, IdentifierKind.Iati, "GB-COH-99999999"), officer),
        ["the register's name and country"] = (world, organization, officer) => world.Run(new UpdateOrganization(organization, 1, Name: "Green Harvest Ltd", Country: "GB"), officer),
        ["the register's name and another country"] = (world, organization, officer) => world.Run(new UpdateOrganization(organization, 1, Name: "Green Harvest Ltd", Country: "KE"), officer),
        ["the register's name alone"] = (world, organization, officer) => world.Run(new UpdateOrganization(organization, 1, Name: "Green Harvest Ltd"), officer),
        ["an org-id, and one of the owners"] = async (world, organization, officer) =>
        {
            await world.Run(new AddIdentifier(organization, IdentifierKind.Iati, "GB-COH-01234567"), officer);
            var owner = await world.Run(new LogContact("ANN OWNER"), officer);
            await world.Run(new RecordLink(LinkKind.Owns, owner.Entity, organization, Percent: 40), officer);
        },
        ["an org-id, and what the register says"] = async (world, organization, officer) =>
        {
            await world.Run(new AddIdentifier(organization, IdentifierKind.Iati, "GB-COH-01234567"), officer);
            await world.Run(new TakeOwnership(organization, await Entry(world)), officer);
        },
        ["an org-id, and what the register says, put right since"] = async (world, organization, officer) =>
        {
            await world.Run(new AddIdentifier(organization, IdentifierKind.Iati, "GB-COH-01234567"), officer);
            await world.Run(new TakeOwnership(organization, await Entry(world)), officer);
            await world.Run(new RetractLink((Guid)(await world.Ask("select id from link where source like '%r-2%'"))!, 1, "Sold long ago."), officer);
        },
    };

    [Theory]
    [InlineData("nothing else", "", "")]
    [InlineData("an org-id", "IDENTIFIER", "Ann Owner, Harvest Holding Ltd")]
    [InlineData("a LEI", "IDENTIFIER", "Ann Owner, Harvest Holding Ltd")]
    [InlineData("an org-id of another", "", "")]
    [InlineData("the register's name and country", "NAME_AND_COUNTRY", "Ann Owner, Harvest Holding Ltd")]
    [InlineData("the register's name and another country", "", "")]
    [InlineData("the register's name alone", "", "")]
    [InlineData("an org-id, and one of the owners", "IDENTIFIER", "Harvest Holding Ltd")]
    [InlineData("an org-id, and what the register says", "", "")]
    [InlineData("an org-id, and what the register says, put right since", "", "")]
    public async Task A_register_names_the_owners_that_a_file_does_not_have(string file, string fit, string owners)
    {
        await using var world = await worlds.New();
        var officer = await world.As(Role.Secretariat);
        var organization = (await world.Run(new LogOrganization("Green Harvest", OrganizationForm.Company), officer)).Entity;
        await ImportedList.Import(world, TestFiles.Bytes("Lists/Bods/growers.json"), "bods");
        await Files[file](world, organization, officer);
        var links = await world.Ask("select count(*) from link");

        var expected = string.Join(',', new[] { (Name: "Ann Owner", Row: Ann), (Name: "Harvest Holding Ltd", Row: Holding) }.Where(owner => owners.Contains(owner.Name, StringComparison.Ordinal))
            .Select(owner => owner.Row.Replace("FIT", fit, StringComparison.Ordinal)));
        Assert.Equal($$$"""{"organizations":{"nodes":[{"ownersNamedByRegisters":[{{{expected}}}]}]}}""", Reads.Data(await world.Query(officer, Named)).ToJsonString());
        Assert.Equal(links, await world.Ask("select count(*) from link"));
    }

    [Fact]
    public async Task A_dossier_lacks_a_look_at_owners_whom_a_register_names_by_an_identifier_until_they_are_on_file()
    {
        await using var world = await DossierWorld.New(worlds);
        var dossier = await world.Prepared();
        async Task<string> Missing() => Reads.Data(await world.World.Query(world.Preparer, "{ dossiers { nodes { missing { what } complete } } }"))["dossiers"]!["nodes"]![0]!.ToJsonString();
        Assert.Equal("""{"missing":[],"complete":true}""", await Missing());

        await ImportedList.Import(world.World, TestFiles.Bytes("Lists/Bods/growers.json"), "bods");
        await world.World.Run(new AddIdentifier(world.Cases.Organization, IdentifierKind.Iati, "GB-COH-01234567"), world.Preparer);
        await world.World.CatchUp();
        Assert.Equal("""
            {"missing":[{"what":"the owners that a register names, taken over or recorded: bods-ownership names Ann Owner"},{"what":"the owners that a register names, taken over or recorded: bods-ownership names Harvest Holding Ltd"}],"complete":false}
            """, await Missing());

        await world.World.Run(new TakeOwnership(world.Cases.Organization, await Entry(world.World)), world.Preparer);
        await world.World.CatchUp();
        await world.Look();
        Assert.Equal("""{"missing":[],"complete":true}""", await Missing());
        Assert.NotEqual(Guid.Empty, dossier.Entity);
    }

    private static async Task<Guid> Entry(CrmWorld world) => (Guid)(await world.Ask("select id from listed_entry where source_id = 'e-green' and until_version_id is null"))!;
}
