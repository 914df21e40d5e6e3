using System.Globalization;

namespace PartnerCrm.Verbs;

/// <summary>Tells how far an import is: once a second at a terminal, twice a minute in a log.</summary>
internal sealed class ImportProgress(TextWriter to, bool isLog, TimeProvider time)
{
    private readonly long started = time.GetTimestamp();
    private readonly TimeSpan every = TimeSpan.FromSeconds(isLog ? 30 : 1);
    private TimeSpan next = TimeSpan.FromSeconds(isLog ? 30 : 1);

    public void Report(string what, long count)
    {
        var passed = time.GetElapsedTime(started);
        if (passed < next) return;
        next = passed + every;
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed.TotalSeconds:0} s: {count:N0} {what}"));
    }
}
