using System.IO.Compression;

namespace PartnerCrm.Screening.Lists;

/// <summary>Files that were received, in a folder of their own until they are imported; what is packed (gzip, zip) is unpacked, within a limit.</summary>
public sealed class SpooledFiles : IDisposable
{
    /// <summary>More than any list unpacks to; a small file that becomes so large was made to fill the disk.</summary>
    private const int LargestRatio = 200;

    private const long AlwaysAllowed = 64 << 20;

    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-list-").FullName;
    private readonly long largest;

    /// <param name="largest">How many bytes the files may have together, unpacked.</param>
    public SpooledFiles(long largest) => this.largest = largest;

    public List<ListFile> All { get; } = [];

    private long Size => Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length);

    /// <summary>Takes a file in, piece by piece.</summary>
    /// <exception cref="ListUnreadable">It is too large, or packed and broken.</exception>
    public async Task Add(string name, Stream content, CancellationToken stop)
    {
        var path = Path.Combine(folder, $"{Guid.CreateVersion7():N}");
        try
        {
            await Copy(content, path, name, largest - Size, stop);
        }
        catch
        {
            // What came only in part must not count against the next attempt.
            File.Delete(path);
            throw;
        }

        await Unpack(name, path, stop);
    }

    /// <summary>Lets go of what was taken in.</summary>
    public void Clear()
    {
        All.Clear();
        foreach (var file in Directory.GetFiles(folder)) File.Delete(file);
    }

    /// <summary>Takes in a file that is there already, unpacked where it is packed.</summary>
    public Task Add(string path, CancellationToken stop) => Unpack(Path.GetFileName(path), path, stop);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task Unpack(string name, string path, CancellationToken stop)
    {
        var head = new byte[4];
        await using (var file = File.OpenRead(path)) await file.ReadAtLeastAsync(head, 4, throwOnEndOfStream: false, stop);
        var limit = Math.Min(largest, Math.Max(AlwaysAllowed, new FileInfo(path).Length * LargestRatio));
        try
        {
            if (head is [0x1f, 0x8b, ..])
            {
                await using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
                var target = Path.Combine(folder, $"{Guid.CreateVersion7():N}");
                var plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
                await Copy(packed, target, plain, limit, stop);
                All.Add(new(plain, () => File.OpenRead(target)));
            }
            else if (head is [(byte)'P', (byte)'K', 3, 4])
            {
                await using var archive = await ZipFile.OpenReadAsync(path, stop);
                foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
                {
                    var target = Path.Combine(folder, $"{Guid.CreateVersion7():N}");
                    await using (var packed = await entry.OpenAsync(stop)) await Copy(packed, target, entry.Name, limit, stop);
                    limit -= new FileInfo(target).Length;
                    All.Add(new(entry.Name, () => File.OpenRead(target)));
                }
            }
            else
            {
                All.Add(new(name, () => File.OpenRead(path)));
            }
        }
        catch (InvalidDataException broken)
        {
            throw ListUnreadable.Whole($"{name} is packed, and the package is broken: {broken.Message}", inner: broken);
        }
    }

    private static async Task Copy(Stream from, string path, string name, long limit, CancellationToken stop)
    {
        await using var to = File.Create(path);
        var buffer = new byte[1 << 16];
        for (int read; (read = await from.ReadAsync(buffer, stop)) > 0;)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), stop);
            if (to.Length > limit) throw ListUnreadable.Whole($"{name} is larger than {limit / 1_000_000} MB, packed or unpacked.", "Check the file, or have an administrator raise Lists:MaxBytes.");
        }
    }
}
