using System.Buffers.Binary;

namespace PartnerCrm.Demo;

/// <summary>Ids of version 7 that are the same whenever demo data are made: their time is made up, their random part is seeded.</summary>
internal sealed class DemoIds(Random random)
{
    private static readonly long Start = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private long made;

    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var tail = BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (Start + made++) << 16);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | (tail & 0x0fff)));
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
