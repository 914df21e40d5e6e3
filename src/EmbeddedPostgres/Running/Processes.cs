using System.Diagnostics;

namespace EmbeddedPostgres.Running;

internal static class Processes
{
    /// <summary>Whether a process of this number exists: the one that was meant, or a stranger who got the number later.</summary>
    public static bool Exists(int id)
    {
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
}
