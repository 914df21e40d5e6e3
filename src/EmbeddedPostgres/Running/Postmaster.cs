using System.Globalization;

namespace EmbeddedPostgres.Running;

/// <summary>What `postmaster.pid` says about the server of a cluster. It may be stale; only a connection proves that the server lives.</summary>
internal sealed record Postmaster(int Pid, string Data, int Port, string Status)
{
    public bool IsReady => Status == "ready";

    public bool HasProcess => Processes.Exists(Pid);

    public static Postmaster? Read(string data)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(Path.Combine(data, "postmaster.pid"));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        // The server writes the file line by line while it starts.
        return lines.Length > 0 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var pid)
            ? new Postmaster(pid, Line(1), int.TryParse(Line(3), CultureInfo.InvariantCulture, out var port) ? port : 0, Line(7) is { Length: > 0 } status ? status : "starting")
            : null;

        string Line(int index) => lines.ElementAtOrDefault(index)?.Trim() ?? "";
    }
}
