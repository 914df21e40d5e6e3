using PartnerCrm.Relationships;

namespace PartnerCrm.Tests.Relationships;

public sealed class RelationshipWorkflowTests
{
    [Fact]
    public void The_whole_workflow_is_this_table()
    {
        var table = RelationshipWorkflow.Table.ToString().TrimEnd();
        TestContext.Current.TestOutputHelper!.WriteLine(table);
        Assert.Equal("""
            PROSPECT PROPOSE -> PROPOSED
                the right to handle relationships
                a written proposal
                at least one strategic objective with a contribution statement (partnership)
                an organization that is on no list
                an organization to which no exclusion applies
            PROPOSED OPEN -> IN_DUE_DILIGENCE
                the right to handle relationships
                a preparer
                a declaration of interests of the preparer, filed and in force (where the profile asks for it)
                an organization that is on no list
                an organization to which no exclusion applies
            PROPOSED APPROVE -> APPROVED (liaison, the executive route)
                the right to decide for the secretariat
                somebody who neither prepared nor checked the case
                a declaration of interests of your own, filed and in force (where the profile asks for it)
                somebody whom no conflict of interest keeps away from this case
                at least one strategic objective with a contribution statement (partnership)
                a preparer (cooperation, partnership)
                a checker who is not the preparer (cooperation, partnership)
                a declaration of interests of the preparer, filed and in force (where the profile asks for it)
                a declaration of interests of the checker, filed and in force (where the profile asks for it)
                a finished screening of the organization
                a screening newer than every change of the organization, its people, its owners and the lists
                a decision on every possible match
                a concluded conflict check that nothing has changed since (cooperation, partnership)
                a conflict resolution that does not exclude the organization (cooperation, partnership)
                a complete dossier that was submitted and has not expired (where the profile asks for one)
                an organization that is on no list
                an organization to which no exclusion applies
            PROPOSED DECLINE -> DECLINED (liaison, the executive route)
                the right to decide for the secretariat
                somebody who neither prepared nor checked the case
                a declaration of interests of your own, filed and in force (where the profile asks for it)
                somebody whom no conflict of interest keeps away from this case
                a finished screening of the organization
                a screening newer than every change of the organization, its people, its owners and the lists
                a decision on every possible match
                an organization that is on no list
                an organization to which no exclusion applies
            IN_DUE_DILIGENCE, UNDER_REVIEW, SUSPENDED APPROVE -> APPROVED (the executive route)
                the right to decide for the secretariat
                somebody who neither prepared nor checked the case
                a declaration of interests of your own, filed and in force (where the profile asks for it)
                somebody whom no conflict of interest keeps away from this case
                at least one strategic objective with a contribution statement (partnership)
                a preparer (cooperation, partnership)
                a checker who is not the preparer (cooperation, partnership)
                a declaration of interests of the preparer, filed and in force (where the profile asks for it)
                a declaration of interests of the checker, filed and in force (where the profile asks for it)
                a finished screening of the organization
                a screening newer than every change of the organization, its people, its owners and the lists
                a decision on every possible match
                a concluded conflict check that nothing has changed since (cooperation, partnership)
                a conflict resolution that does not exclude the organization (cooperation, partnership)
                a complete dossier that was submitted and has not expired (where the profile asks for one)
                an organization that is on no list
                an organization to which no exclusion applies
            IN_DUE_DILIGENCE, UNDER_REVIEW, SUSPENDED DECLINE -> DECLINED (the executive route)
                the right to decide for the secretariat
                somebody who neither prepared nor checked the case
                a declaration of interests of your own, filed and in force (where the profile asks for it)
                somebody whom no conflict of interest keeps away from this case
                a finished screening of the organization
                a screening newer than every change of the organization, its people, its owners and the lists
                a decision on every possible match
                an organization that is on no list
                an organization to which no exclusion applies
            IN_DUE_DILIGENCE, UNDER_REVIEW, SUSPENDED SUBMIT -> IN_REVIEW (the Commission's route)
                the right to handle relationships
                at least one strategic objective with a contribution statement (partnership)
                a preparer
                a checker who is not the preparer
                the checker's own hand: whoever checked the case submits it
                a declaration of interests of the preparer, filed and in force (where the profile asks for it)
                a declaration of interests of the checker, filed and in force (where the profile asks for it)
                a finished screening of the organization
                a screening newer than every change of the organization, its people, its owners and the lists
                a decision on every possible match
                a concluded conflict check that nothing has changed since
                a conflict resolution that does not exclude the organization
                a complete dossier that was submitted and has not expired (where the profile asks for one)
                an organization that is on no list
                an organization to which no exclusion applies
            IN_REVIEW SEND_BACK -> IN_DUE_DILIGENCE
                the right to handle relationships
                a reason
            IN_REVIEW APPROVE -> APPROVED
                the right to confirm decisions
                a decision for it, entered from the report
                somebody who neither prepared nor checked the case
                somebody who did not enter the decision
                a declaration of interests of your own, filed and in force (where the profile asks for it)
                somebody whom no conflict of interest keeps away from this case
                somebody who is not recused from this item of the Commission's agenda
                a decision on every possible match
                an organization that is on no list
                an organization to which no exclusion applies
            IN_REVIEW DECLINE -> DECLINED
                the right to confirm decisions
                a decision against it, entered from the report
                somebody who neither prepared nor checked the case
                somebody who did not enter the decision
                a declaration of interests of your own, filed and in force (where the profile asks for it)
                somebody whom no conflict of interest keeps away from this case
                somebody who is not recused from this item of the Commission's agenda
            APPROVED ACTIVATE -> ACTIVE
                the right to handle relationships
                a decision in force today
                an agreed period that is not over
                a signed instrument with an expiry and a review date (partnership)
                an instrument that has not expired (partnership)
                a finished screening of the organization
                a screening newer than every change of the organization, its people, its owners and the lists
                a decision on every possible match
                a concluded conflict check that nothing has changed since
                a conflict resolution that does not exclude the organization
                a complete dossier that was accepted and has not expired (where the profile asks for one)
                an organization that is on no list
                an organization to which no exclusion applies
            APPROVED SEND_BACK -> IN_DUE_DILIGENCE
                the right to handle relationships
                that no decision is in force
                a reason
            ACTIVE REVIEW -> UNDER_REVIEW
                the right to handle relationships
                a reason
            ACTIVE SUSPEND -> SUSPENDED
                the right to handle relationships
                a reason
            UNDER_REVIEW, SUSPENDED RESUME -> ACTIVE
                the right to handle relationships
                a decision in force today
                an agreed period that is not over
                a signed instrument with an expiry and a review date (partnership)
                an instrument that has not expired (partnership)
                a finished screening of the organization
                a screening newer than every change of the organization, its people, its owners and the lists
                a decision on every possible match
                a concluded conflict check that nothing has changed since
                a conflict resolution that does not exclude the organization
                a complete dossier that was accepted and has not expired (where the profile asks for one)
                an organization that is on no list
                an organization to which no exclusion applies
            ACTIVE, UNDER_REVIEW, SUSPENDED END -> ENDED
                the right to handle relationships
                a reason
            PROSPECT, PROPOSED, IN_DUE_DILIGENCE, IN_REVIEW, APPROVED WITHDRAW -> WITHDRAWN
                the right to handle relationships
                a reason
            """, table);
    }
}
