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
            IN_REVIEW ADVISE
            """, table);
    }
}
