namespace Benchmarks.Servers;

/// <summary>All processes of the PostgreSQL server: those that serve connections and those that write in the background.</summary>
internal sealed class PostgresProcesses(int postmaster)
{
    /// <summary>Milliseconds of CPU since the server's start.</summary>
    public double Cpu()
    {
        var main = ProcessCpu.Of(postmaster);
        return main.Own + main.OfEndedChildren + ProcessCpu.Children(postmaster).Sum(child => child.Own);
    }
}
