using PartnerCrm.Approvals;

namespace PartnerCrm.Tests.Approvals;

public sealed class ApprovalWorkflowTests
{
    [Fact]
    public void The_whole_workflow_is_this_table()
    {
        var table = ApprovalWorkflow.Table.ToString().TrimEnd();
        TestContext.Current.TestOutputHelper!.WriteLine(table);
        Assert.Equal("""
            IN_REVIEW ADVISE -> IN_REVIEW (the Commission's route)
                the right to advise
                a declaration of interests of your own, filed and in force (where the profile asks for it)
                somebody whom no conflict of interest keeps away from this case
                somebody who is not recused from this item of the agenda of the Strategic Planning Group
                an organization that is on no list (unless a decision against it is confirmed)
                an organization to which no exclusion applies (unless a decision against it is confirmed)
            IN_REVIEW GIVE_INPUT -> IN_REVIEW (the Commission's route)
                the right to give the Bureau's input
                advice of the Strategic Planning Group
                a declaration of interests of your own, filed and in force (where the profile asks for it)
                somebody whom no conflict of interest keeps away from this case
                somebody who is not recused from this item of the agenda of the Bureau
                an organization that is on no list (unless a decision against it is confirmed)
                an organization to which no exclusion applies (unless a decision against it is confirmed)
            IN_REVIEW RECORD -> RECORDED (the Commission's route)
                the right to enter and confirm decisions
                advice of the Strategic Planning Group
                input of the Bureau
                a declaration of interests of your own, filed and in force (where the profile asks for it)
                somebody who is not recused from this item of the agenda of the Commission
                an organization that is on no list (unless a decision against it is confirmed)
                an organization to which no exclusion applies (unless a decision against it is confirmed)
            RECORDED RECORD -> RECORDED (the Commission's route)
                the right to enter and confirm decisions
                a declaration of interests of your own, filed and in force (where the profile asks for it)
                somebody who is not recused from this item of the agenda of the Commission
                an organization that is on no list (unless a decision against it is confirmed)
                an organization to which no exclusion applies (unless a decision against it is confirmed)
            RECORDED CONFIRM -> DECIDED (the Commission's route)
                the right to enter and confirm decisions
                somebody who neither prepared nor checked the case
                somebody who did not enter the decision
                a declaration of interests of your own, filed and in force (where the profile asks for it)
                somebody whom no conflict of interest keeps away from this case
                somebody who is not recused from this item of the agenda of the Commission
                an organization that is on no list (unless a decision against it is confirmed)
                an organization to which no exclusion applies (unless a decision against it is confirmed)
            IN_REVIEW DECIDE -> DECIDED (the executive route)
                the right to decide for the secretariat
                somebody who neither prepared nor checked the case
                a declaration of interests of your own, filed and in force (where the profile asks for it)
                somebody whom no conflict of interest keeps away from this case
                an organization that is on no list (unless a decision against it is confirmed)
                an organization to which no exclusion applies (unless a decision against it is confirmed)
            IN_REVIEW, RECORDED SEND_BACK -> SENT_BACK
                the right to handle relationships
                a reason
            IN_REVIEW, RECORDED WITHDRAW -> WITHDRAWN
                the right to handle relationships
                a reason
            DECIDED REVOKE -> REVOKED (the Commission's route)
                the right to enter and confirm decisions
                a reason
            DECIDED REVOKE -> REVOKED (the executive route)
                the right to decide for the secretariat
                a reason
            """, table);
    }
}
