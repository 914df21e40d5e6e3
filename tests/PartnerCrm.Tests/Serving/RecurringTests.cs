using PartnerCrm.Serving;

namespace PartnerCrm.Tests.Serving;

public sealed class RecurringTests
{
    [Fact]
    public async Task Work_goes_on_after_any_fault_and_each_fault_is_told()
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var looks = 0;
        List<string> told = [];

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Recurring.Run(TimeSpan.FromMilliseconds(1), Look, fault => told.Add(fault.Message), done.Token));

        Assert.Equal(["look 1", "look 2"], told);
        Assert.Equal(4, looks);

        async Task Look(CancellationToken stop)
        {
            looks++;
            if (looks is 1 or 2) throw new InvalidOperationException($"look {looks}");
            if (looks is 4) await done.CancelAsync();
        }
    }
}
