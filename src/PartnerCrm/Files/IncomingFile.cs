using System.Security.Cryptography;

namespace PartnerCrm.Files;

/// <summary>Content on its way in: on the disk, under no name, so that nothing of it is left however the program ends.</summary>
internal sealed class IncomingFile : IAsyncDisposable
{
    private const int PieceSize = 64 * 1024;

    private IncomingFile(FileStream content) => Content = content;

    public FileStream Content { get; }

    public string Sha256 { get; private set; } = string.Empty;

    /// <exception cref="FileTooLarge">More comes than is kept.</exception>
    /// <exception cref="FileIsEmpty">Nothing comes.</exception>
    public static async Task<IncomingFile> Receive(Stream source, long most, CancellationToken stop)
    {
        var incoming = new IncomingFile(Nameless());
        try
        {
            await incoming.Read(source, most, stop);
            return incoming;
        }
        catch
        {
            await incoming.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private async Task Read(Stream source, long most, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[PieceSize];
        while (await source.ReadAsync(piece, stop) is > 0 and var read)
        {
            if (Content.Position + read > most) throw new FileTooLarge(most);
            hash.AppendData(piece, 0, read);
            await Content.WriteAsync(piece.AsMemory(0, read), stop);
        }

        if (Content.Position == 0) throw new FileIsEmpty();
        await Content.FlushAsync(stop);
        Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static FileStream Nameless()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (OperatingSystem.IsWindows()) return new FileStream(path, options);

        // Where an open file may lose its name, not even the end of the program leaves it behind.
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var stream = new FileStream(path, options);
        File.Delete(path);
        return stream;
    }
}
