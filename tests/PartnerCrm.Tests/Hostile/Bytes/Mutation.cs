using System.Text;

namespace PartnerCrm.Tests.Hostile.Bytes;

/// <summary>Changes bytes at random: flips, cuts, repeats, splices, and scraps that parsers trip over.</summary>
internal static class Mutation
{
    private static readonly byte[][] Scraps =
    [
        .. ((string[])["\0", "{", "}", "[", "]", "\"", "\\", "\\u0000", "\\ud800", "...", "@skip(if:true)", "$", "#", "null", "-0", "1e999", "9999999999999999999999", "\r\n", "\r\n\r\n", ":", ",", "\"\"\"", "%00", "%", "&", "=", "__typename", "--", "\u202e"])
            .Select(Encoding.UTF8.GetBytes),
        [0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf0, 0x9f], [0xef, 0xbb, 0xbf], [0x80],
    ];

    public static byte[] Of(byte[] bytes, Random random)
    {
        for (var i = random.Next(1, 5); i > 0 && bytes.Length > 0; i--)
            bytes = Once(bytes, random);
        return bytes;
    }

    private static byte[] Once(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, 24), bytes.Length - at);
        var from = random.Next(bytes.Length);
        var part = bytes[from..Math.Min(bytes.Length, from + random.Next(1, 60))];
        switch (random.Next(7))
        {
            case 0:
                var flipped = bytes.ToArray();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1: return [.. bytes[..at], .. bytes[(at + length)..]];
            case 2: return [.. bytes[..at], .. part, .. bytes[at..]];
            case 3: return [.. bytes[..at], .. Scraps[random.Next(Scraps.Length)], .. bytes[at..]];
            case 4: return [.. bytes[..at], .. Scraps[random.Next(Scraps.Length)], .. bytes[(at + length)..]];
            case 5: return bytes.Length < 40_000 ? [.. bytes[..at], .. Enumerable.Repeat(part, random.Next(2, 40)).SelectMany(one => one), .. bytes[at..]] : bytes[..at];
            default:
                var other = bytes.ToArray();
                other[at] = (byte)random.Next(256);
                return other;
        }
    }
}
