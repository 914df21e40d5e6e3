using PartnerCrm.DueDiligence;

namespace PartnerCrm.Tests.DueDiligence;

public sealed class DossierWorkflowTests
{
    [Fact]
    public void The_whole_workflow_is_this_table() => Assert.Equal("""
        DRAFT SUBMIT -> SUBMITTED
            the right to handle relationships
            the checker's own hand: whoever checked the case submits it
            somebody who did not prepare it
            an answer to every question
            evidence for an answer
            a look at every exclusion
            that no exclusion applies and no answer blocks
            a level of risk in every dimension
            a measure with an owner and a day
            benefits and a recommendation
            a last day that is not over
            the owners that a register names, taken over or recorded
            a screening that is newer than every change and leaves nothing open
            a concluded conflict check that nothing has changed since
            an organization that is on no list
            an organization to which no exclusion applies
        SUBMITTED ACCEPT -> ACCEPTED
            the right to confirm decisions
            somebody who did not prepare it
            somebody who did not submit it
            a last day that is not over
            an organization that is on no list
            an organization to which no exclusion applies
        SUBMITTED SEND_BACK -> SENT_BACK
            the right to handle relationships
            a reason
        DRAFT, SUBMITTED, ACCEPTED SUPERSEDE -> SUPERSEDED
            the right to handle relationships
            a reason
        """, DossierWorkflow.Table.ToString().TrimEnd());

    [Fact]
    public void What_due_diligence_concludes_is_this_table()
    {
        var day = new DateOnly(2026, 3, 2);
        (bool Excludes, DateOnly? Accepted, DateOnly? Submitted, bool Drafted, bool Closed)[] cases =
        [
            (false, null, null, false, false), (false, null, null, true, false), (false, null, null, false, true), (false, null, day, false, true), (false, day, null, true, true),
            (false, day.AddDays(-1), null, true, false), (false, day.AddDays(-1), day, false, false), (false, null, day.AddDays(-1), false, false), (true, day, null, false, false),
        ];
        Assert.Equal(
            "NotOpened, InPreparation, SentBack, Submitted, Accepted, Expired, Submitted, Expired, Excluded",
            string.Join(", ", cases.Select(row => DueDiligenceConclusion.Of(row.Excludes, row.Accepted, row.Submitted, row.Drafted, row.Closed, day))));
    }
}
