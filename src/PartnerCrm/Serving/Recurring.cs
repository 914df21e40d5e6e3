namespace PartnerCrm.Serving;

/// <summary>
/// Work that a server looks at now and then for as long as it runs. Whatever goes wrong is told and tried again: no fault of such work may end the server, and none that stays may flood its log.
/// </summary>
internal static class Recurring
{
    private const int MostDoublings = 6;

    /// <param name="interval">The time between two looks; it doubles with each failure in a row, up to 64 times.</param>
    /// <param name="look">The work.</param>
    /// <param name="failed">Is told of each fault.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task Run(TimeSpan interval, Func<CancellationToken, Task> look, Action<Exception> failed, CancellationToken stop)
    {
        for (var failures = 0; ; await Task.Delay(interval * (1 << Math.Min(failures, MostDoublings)), stop))
        {
            try
            {
                await look(stop);
                failures = 0;
            }
            catch (Exception fault)
            {
                stop.ThrowIfCancellationRequested(); // What breaks off because the server ends is no failure.
                failures++;
                failed(fault);
            }
        }
    }
}
