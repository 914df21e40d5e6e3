using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace GraphQL.Postgres.Shaping;

/// <summary>PostgreSQL's binary numeric: groups of four decimal digits, a weight, a sign, and how many digits stand behind the point.</summary>
internal static class PgNumeric
{
    private const ushort Negative = 0x4000;
    private const ushort NotFinite = 0xC000;

    /// <summary>The number in decimal digits, exact.</summary>
    /// <exception cref="FormatException">It is not a finite number.</exception>
    public static string Text(ReadOnlySpan<byte> cell)
    {
        if (cell.Length < 8) throw new FormatException("A numeric has at least 8 bytes.");
        var groups = BinaryPrimitives.ReadUInt16BigEndian(cell);
        var weight = BinaryPrimitives.ReadInt16BigEndian(cell[2..]);
        var sign = BinaryPrimitives.ReadUInt16BigEndian(cell[4..]);
        var scale = BinaryPrimitives.ReadUInt16BigEndian(cell[6..]);
        if ((sign & NotFinite) == NotFinite || cell.Length != 8 + (2 * groups)) throw new FormatException("Only finite numbers can be shown.");
        var text = new StringBuilder();
        if (sign == Negative) text.Append('-');
        if (weight < 0) text.Append('0');
        for (var i = 0; i <= weight; i++) text.Append(Group(cell, groups, i).ToString(i == 0 ? "0" : "0000", CultureInfo.InvariantCulture));
        if (scale == 0) return text.ToString();
        text.Append('.');
        var start = text.Length;
        for (var i = weight + 1; text.Length - start < scale; i++) text.Append(Group(cell, groups, i).ToString("0000", CultureInfo.InvariantCulture));
        text.Length = start + scale;
        return text.ToString();
    }

    private static int Group(ReadOnlySpan<byte> cell, int groups, int index) =>
        index >= 0 && index < groups ? BinaryPrimitives.ReadInt16BigEndian(cell[(8 + (2 * index))..]) : 0;
}
