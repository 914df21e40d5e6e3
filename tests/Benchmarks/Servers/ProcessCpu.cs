using System.Globalization;

namespace Benchmarks.Servers;

/// <summary>Milliseconds of CPU of a process, and of its children that have ended, as the Linux kernel counts them.</summary>
internal readonly record struct ProcessCpu(double Own, double OfEndedChildren, int Parent)
{
    private const double MillisecondsPerTick = 10;

    public static ProcessCpu Of(int process) => Parse(File.ReadAllText($"/proc/{process}/stat"));

    /// <summary>The children of a process that run now.</summary>
    public static IEnumerable<ProcessCpu> Children(int parent)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!char.IsAsciiDigit(Path.GetFileName(folder)[0])) continue;
            ProcessCpu cpu;
            try
            {
                cpu = Parse(File.ReadAllText(Path.Combine(folder, "stat")));
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                continue; // It ended while we looked.
            }

            if (cpu.Parent == parent) yield return cpu;
        }
    }

    // The name in the second field may hold anything, so fields are counted from behind its bracket.
    private static ProcessCpu Parse(string stat)
    {
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return new((Ticks(11) + Ticks(12)) * MillisecondsPerTick, (Ticks(13) + Ticks(14)) * MillisecondsPerTick, (int)Ticks(1));

        long Ticks(int field) => long.Parse(fields[field], CultureInfo.InvariantCulture);
    }
}
