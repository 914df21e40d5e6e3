using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Relationships;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Approvals;

public sealed class ApprovalReadTests(CrmWorlds worlds)
{
    [Fact]
    public async Task A_delegate_reviews_an_approval_with_what_was_said_and_decided()
    {
        await using var world = await CaseWorld.New(worlds);
        var recorded = await world.Recorded(await world.CaseIn(RelationshipState.InReview), DecisionOutcome.ApprovedWithConditions);
        await world.World.Run(new ConfirmDecision(recorded.Entity, recorded.Version), world.Executive);
        var delegates = Actor.Of(Guid.CreateVersion7(), "delegate", [Role.Cpm]);

        var data = await world.Data("""
            { approvals { nodes { route state outcome sessionNumber reportParagraph inForce
              advice { nodes { recommendation text person { name } } } bureauInput { nodes { text } } conditions { nodes { text fulfilledOn } }
              recordedBy { name } confirmedBy { name } relationship { title state } steps { step allowed } } } }
            """, delegates);
        Assert.Equal("""
            {"nodes":[{"route":"COMMISSION_DECISION","state":"DECIDED","outcome":"APPROVED_WITH_CONDITIONS","sessionNumber":20,"reportParagraph":"114","inForce":true,"advice":{"nodes":[{"recommendation":"SUPPORT","text":"Timely.","person":{"name":"Adviser"}}]},"bureauInput":{"nodes":[{"text":"Agreed."}]},"conditions":{"nodes":[{"text":"Report yearly.","fulfilledOn":null}]},"recordedBy":{"name":"Recorder"},"confirmedBy":{"name":"Executive"},"relationship":{"title":"Surveillance of seed trade","state":"APPROVED"},"steps":[{"step":"REVOKE","allowed":false}]}]}
            """, data.GetProperty("approvals").GetRawText());
    }

    [Fact]
    public async Task What_was_sent_back_is_no_longer_shown_to_delegates()
    {
        await using var world = await CaseWorld.New(worlds);
        var approval = await world.Submitted(await world.CaseIn(RelationshipState.InReview));
        await world.World.Run(new SendBack(approval.Entity, 1, "Thin"), world.Recorder);
        const string Count = "{ approvals { totalCount } }";
        Assert.Contains("\"totalCount\":0", await world.Read(Count, world.Adviser), StringComparison.Ordinal);
        Assert.Contains("\"totalCount\":1", await world.Read(Count, world.Recorder), StringComparison.Ordinal);
        Assert.Contains("FORBIDDEN", await world.Read(Count, Actor.Of(Guid.CreateVersion7(), "expert", [Role.Expert])), StringComparison.Ordinal);
    }
}
