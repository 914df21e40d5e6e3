using System.Runtime.InteropServices;

namespace Benchmarks.Load;

/// <summary>How long this thread has worked, whatever else the machine does.</summary>
internal static partial class ThreadCpu
{
    private const int OfThisThread = 3;

    public static double Milliseconds() => Read(OfThisThread, out var time) == 0 ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6) : throw new BenchmarkFailed("The system does not tell the CPU time of a thread.");

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Time time);

    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
