using PartnerCrm.Conflicts;
using PartnerCrm.Tests.Conflicts;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Hostile;

public sealed class FarDateTests(CrmWorlds worlds)
{
    [Fact]
    public async Task An_interest_that_ends_at_the_end_of_time_is_found_as_any_other()
    {
        await using var world = await ConflictWorld.New(worlds);
        var until = new DateOnly(9999, 12, 30);
        var draft = await world.Crm.Run(new DraftDeclaration(world.Case, [new DeclaredInterest(InterestKind.Employment, "For good.", world.Candidate, ValidTo: until)]), world.Officer);
        await world.Crm.Run(new FileDeclaration(draft.Entity, draft.Version), world.Officer);

        Assert.Equal(1, (await world.Check()).PathsFound);
    }
}
