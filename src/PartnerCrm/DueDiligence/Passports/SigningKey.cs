using System.Security.Cryptography;
using System.Text;
using PartnerCrm.Data;

namespace PartnerCrm.DueDiligence.Passports;

/// <summary>The key pair by which this installation signs what it exports. Whoever has the public key's fingerprint from the installation itself knows a forger's file.</summary>
public sealed class SigningKey : IDisposable
{
    public const string Algorithm = "ECDSA-P256-SHA256";

    private const string Setting = "Signing:KeyFile";

    private readonly ECDsa pair;

    private SigningKey(ECDsa pair) => this.pair = pair;

    /// <summary>The public key as SubjectPublicKeyInfo, in hexadecimal.</summary>
    public string PublicKey => Convert.ToHexStringLower(pair.ExportSubjectPublicKeyInfo());

    /// <summary>The public key as PEM.</summary>
    public string PublicPem => pair.ExportSubjectPublicKeyInfoPem();

    public string Fingerprint => FingerprintOf(pair.ExportSubjectPublicKeyInfo());

    /// <summary>The key that the configuration names, else the one in the data folder, which is made at the first start.</summary>
    /// <exception cref="CannotStart">It cannot be read or made.</exception>
    public static SigningKey Of(IConfiguration configuration, DataFolder folder)
    {
        try
        {
            return configuration[Setting] is { Length: > 0 } named ? Read(named) : Own(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new CannotStart($"The key that signs exports cannot be read: {fault.Message} {Setting} names a PEM file with a private key on the curve P-256; without it the key lies in the data folder.", fault);
        }
    }

    /// <summary>The key of this data folder where there is one already; a look makes none.</summary>
    public static SigningKey? Existing(DataFolder folder) => File.Exists(PathIn(folder)) ? Read(PathIn(folder)) : null;

    /// <summary>The signature over a text, in hexadecimal.</summary>
    public string Sign(string text) => Convert.ToHexStringLower(pair.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256));

    /// <summary>Whether a signature over a text was made by the owner of a public key.</summary>
    public static bool Signed(string text, byte[] publicKey, byte[] signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out var read);
            return read == publicKey.Length && key.VerifyData(Encoding.UTF8.GetBytes(text), signature, HashAlgorithmName.SHA256);
        }
        catch (Exception broken) when (broken is CryptographicException or PlatformNotSupportedException or ArgumentException)
        {
            return false; // It is no key at all, or one on a curve that nobody knows.
        }
    }

    public static string FingerprintOf(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey));

    public void Dispose() => pair.Dispose();

    private static string PathIn(DataFolder folder) => Path.Combine(folder.Path, "keys", "signing.pem");

    private static SigningKey Own(DataFolder folder)
    {
        folder.Keys();
        var path = PathIn(folder);
        if (!File.Exists(path)) Make(path);
        return Read(path);
    }

    // Written whole under another name first: of two programs that start at once one wins, and a killed one leaves no half of a key.
    private static void Make(string path)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var draft = $"{path}.{Guid.CreateVersion7():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new StreamWriter(draft, options)) file.Write(made.ExportPkcs8PrivateKeyPem());
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private static SigningKey Read(string path)
    {
        var pair = ECDsa.Create();
        try
        {
            pair.ImportFromPem(File.ReadAllText(path));
            if (pair.KeySize != 256) throw new CryptographicException("It is a key on another curve.");
            return new SigningKey(pair);
        }
        catch
        {
            pair.Dispose();
            throw;
        }
    }
}
