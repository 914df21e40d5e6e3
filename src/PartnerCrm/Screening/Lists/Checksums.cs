using System.Security.Cryptography;
using System.Text;

namespace PartnerCrm.Screening.Lists;

/// <summary>The checksum of a version: of its file, or of its files' checksums in the order of their names' roles.</summary>
internal static class Checksums
{
    public static string Of(Stream file) => Convert.ToHexStringLower(SHA256.HashData(file));

    public static string Of(IEnumerable<string> checksums) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', checksums))));
}
