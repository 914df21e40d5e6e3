using System.Globalization;

namespace PartnerCrm.Verbs;

/// <summary>Tells how far long work is, and how fast: once a second at a terminal, twice a minute in a log.</summary>
internal sealed class RowProgress(TextWriter to, bool isLog, TimeProvider time)
{
    private readonly long started = time.GetTimestamp();
    private readonly TimeSpan every = TimeSpan.FromSeconds(isLog ? 30 : 1);
    private TimeSpan next = TimeSpan.FromSeconds(isLog ? 30 : 1);
    private (string What, TimeSpan Since) step = ("", TimeSpan.Zero);
    private TimeSpan heard;

    /// <param name="what">What is done at the moment; each step has a speed of its own.</param>
    /// <param name="count">How many rows it came to.</param>
    /// <param name="more">What else there is to say.</param>
    public void Report(string what, long count, string more = "")
    {
        var passed = time.GetElapsedTime(started);
        // A step tells of itself when it is at work already: it began when the one before it was last heard of.
        if (step.What != what) step = (what, heard);
        heard = passed;
        if (passed < next) return;
        next = passed + every;
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed.TotalSeconds:0} s: {count:N0} {what}, {count / Math.Max((passed - step.Since).TotalSeconds, 0.001):N0} rows a second{more}"));
    }
}
