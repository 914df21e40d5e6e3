namespace EmbeddedPostgres.Running;

/// <summary>Removes the drafts of starts that were killed in the middle. Call it only under the lock that the drafts were made under.</summary>
internal static class Leftovers
{
    public static async Task Remove(string folder, string pattern, Action<string>? progress, CancellationToken stop)
    {
        foreach (var draft in Directory.EnumerateDirectories(folder, pattern))
        {
            // The killed program's own child may still be writing there; it fails soon once its files are gone.
            for (var attempt = 1; Directory.Exists(draft); attempt++)
            {
                try
                {
                    Directory.Delete(draft, recursive: true);
                }
                catch (IOException) when (attempt < 100)
                {
                    await Task.Delay(50, stop);
                }
                catch (IOException error)
                {
                    progress?.Invoke($"{draft}, left by a start that was killed, cannot be removed yet: {error.Message}");
                    break;
                }
            }
        }
    }
}
