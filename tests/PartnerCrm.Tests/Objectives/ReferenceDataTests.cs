using PartnerCrm.Objectives;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Objectives;

public sealed class ReferenceDataTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_frameworks_are_this_table()
    {
        await using var world = await worlds.New();
        await ReferenceData.Load(world.Commands, Stop);

        Assert.Equal("""
            2012-2019 A RECALLED Protect sustainable agriculture and food security by preventing pest spread
            2012-2019 B RECALLED Protect the environment, forests and biodiversity from plant pests
            2012-2019 C RECALLED Facilitate economic and trade development through harmonized, science-based measures
            2012-2019 D RECALLED Develop the phytosanitary capacity of members
            2020-2030 A FOUND Enhance global food security and increase sustainable agricultural productivity
            2020-2030 B RECALLED Protect the environment from the impacts of plant pests
            2020-2030 C RECALLED Facilitate safe trade, development and economic growth
            """.ReplaceLineEndings("\n"), await world.Ask("""
            select string_agg(concat_ws(' ', f.code, o.code, o.mark, o.title), E'\n' order by f.code, o.rank)
            from objective o join framework f on f.id = o.framework_id where o.kind = 'STRATEGIC_OBJECTIVE'
            """));
        Assert.Equal(8L, await world.Ask("select count(*) from objective where kind = 'DEVELOPMENT_AGENDA'"));
        Assert.Equal("A>A B>B C>C D>A D>B D>C", await world.Ask("""
            select string_agg(a.code || '>' || b.code, ' ' order by a.code, b.code) from objective_mapping m join objective a on a.id = m.from_id join objective b on b.id = m.to_id
            """));
        Assert.Equal(0L, await world.Ask("select count(*) from objective where (mark = 'RECALLED') = confirmed"));
    }

    [Fact]
    public async Task Loading_the_same_again_changes_nothing_and_a_new_version_records_what_it_changed()
    {
        await using var world = await worlds.New();
        await Task.WhenAll(ReferenceData.Load(world.Commands, Stop), ReferenceData.Load(world.Commands, Stop));
        await ReferenceData.Load(world.Commands, Stop);
        Assert.Equal(23L, await world.Ask("select count(*) from audit_entry where fact = 'ReferenceDataTaken'"));

        var file = ReferenceFile.Shipped();
        var confirmed = file with { Version = 2, Frameworks = [file.Frameworks[0], file.Frameworks[1] with { Objectives = [.. file.Frameworks[1].Objectives.Select(o => o with { Confirmed = true })] }] };
        await ReferenceData.Load(world.Commands, confirmed, Stop);

        Assert.Equal(5L, await world.Ask("select count(*) from audit_entry where fact = 'ReferenceDataTaken' and data->>'fileVersion' = '2'"));
        Assert.Equal(5L, await world.Ask("select count(*) from audit_change where field = 'confirmed' and before = 'false' and after = 'true'"));
        Assert.Equal(2L, await world.Ask("select max(version)::bigint from objective"));
    }

    [Theory]
    [InlineData("\"F\"", "\"X\"", "'X' is no mark")]
    [InlineData("\"from\": 2012", "\"from\": 2112", "ends before it begins")]
    [InlineData("\"code\": \"DA1\"", "\"code\": \"A\"", "2020-2030/A is there twice")]
    [InlineData("\"from\": \"2012-2019/A\"", "\"from\": \"2012-2019/Z\"", "2012-2019/Z, which no framework has")]
    [InlineData("\"kind\": \"DEVELOPMENT_AGENDA\"", "\"kind\": \"WISH\"", "cannot be read at $.frameworks[1].objectives[3].kind")]
    [InlineData("\"confirmed\": true", "\"confirmd\": true", "cannot be read at $.frameworks[0]")]
    public void A_file_that_does_not_fit_is_refused_where_it_does_not(string text, string instead, string message)
    {
        var file = PartnerCrm.Data.EmbeddedText.Read("reference/objectives/objectives.json");
        Assert.Contains(text, file, StringComparison.Ordinal);

        var refusal = Assert.Throws<InvalidDataException>(() => ReferenceFile.Read(file.Replace(text, instead, StringComparison.Ordinal)));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }
}
