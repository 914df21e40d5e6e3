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
            PROSPECT PROPOSE
            """, table);
    }
}
