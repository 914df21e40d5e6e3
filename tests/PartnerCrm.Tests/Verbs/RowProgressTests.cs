using PartnerCrm.Verbs;

namespace PartnerCrm.Tests.Verbs;

public sealed class RowProgressTests : IDisposable
{
    private readonly Clock clock = new();
    private readonly StringWriter said = new() { NewLine = "\n" };

    [Fact]
    public void At_a_terminal_it_tells_every_second_how_many_rows_and_how_many_a_second()
    {
        var progress = new RowProgress(said, isLog: false, clock);
        for (var tenth = 1; tenth <= 25; tenth++) Report(progress, "read", 100 * tenth, TimeSpan.FromSeconds(0.1));
        Assert.Equal("1 s: 1,000 read, 1,000 rows a second\n2 s: 2,000 read, 1,000 rows a second\n", said.ToString());
    }

    [Fact]
    public void In_a_log_it_tells_every_half_minute_and_each_step_has_its_own_speed()
    {
        var progress = new RowProgress(said, isLog: true, clock);
        for (var second = 1; second <= 30; second++) Report(progress, "read", 5_000 * second, TimeSpan.FromSeconds(1));
        for (var second = 1; second <= 30; second++) Report(progress, "written", 2_000 * second, TimeSpan.FromSeconds(1), ", 3 hits");
        Assert.Equal("30 s: 150,000 read, 5,000 rows a second\n60 s: 60,000 written, 2,000 rows a second, 3 hits\n", said.ToString());
    }

    public void Dispose() => said.Dispose();

    private void Report(RowProgress progress, string what, long count, TimeSpan after, string more = "")
    {
        clock.Now += after;
        progress.Report(what, count, more);
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
