using System.Diagnostics;

namespace EmbeddedPostgres.Running;

internal static class Processes
{
    /// <summary>Whether a process of this number lives: the one that was meant, or a stranger who got the number later.</summary>
    public static bool Exists(int id)
    {
        // A killed process keeps its number until its parent has noticed, which takes some init programs seconds.
        if (OperatingSystem.IsLinux())
            return StateOf(id) is { } state && state is not ('Z' or 'X');
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static char? StateOf(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[stat.LastIndexOf(')') + 2];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
