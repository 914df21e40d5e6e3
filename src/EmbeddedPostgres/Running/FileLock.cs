namespace EmbeddedPostgres.Running;

/// <summary>A lock between processes, held by an open file, so that it ends with its process however that ends.</summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    public static FileLock? TryTake(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException busy) when (IsHeldElsewhere(busy))
        {
            return null;
        }
    }

    public static async Task<FileLock> Take(string path, Action waiting, CancellationToken stop)
    {
        var told = false;
        while (true)
        {
            if (TryTake(path) is { } taken)
                return taken;
            if (!told)
                waiting();
            told = true;
            await Task.Delay(20, stop);
        }
    }

    public void Dispose() => file.Dispose();

    // EWOULDBLOCK on Linux, EWOULDBLOCK on macOS, ERROR_SHARING_VIOLATION.
    private static bool IsHeldElsewhere(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);
}
