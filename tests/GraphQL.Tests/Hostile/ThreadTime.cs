using System.Globalization;

namespace GraphQL.Tests.Hostile;

/// <summary>The processor time of the thread at hand: what the compiler, the collector and other tests do meanwhile is not in it.</summary>
internal static class ThreadTime
{
    private const string Place = "/proc/thread-self/schedstat";

    /// <summary>Whether this system tells it.</summary>
    public static bool IsKnown { get; } = File.Exists(Place);

    /// <summary>Milliseconds that this thread ran so far; those of the whole process where the system does not tell.</summary>
    public static double Milliseconds
    {
        get
        {
            if (!IsKnown) return Environment.CpuUsage.TotalTime.TotalMilliseconds;
            var text = File.ReadAllText(Place);
            return long.Parse(text.AsSpan(0, text.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture) / 1e6;
        }
    }
}
