namespace GraphQL.Postgres.Binding;

/// <summary>Self-typed ids: a prefix that names the type, and the UUID as 26 characters of Crockford's base 32.</summary>
public static class Wire
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;

    /// <summary>The wire form of an id, such as <c>org_01h2xcejqtf2nbrexx3vqjhp41</c>.</summary>
    public static string Encode(string prefix, Guid id) => string.Create(prefix.Length + 1 + Length, (prefix, id), static (text, state) =>
    {
        state.prefix.CopyTo(text);
        text[state.prefix.Length] = '_';
        Span<byte> bytes = stackalloc byte[16];
        state.id.TryWriteBytes(bytes, bigEndian: true, out _);
        Digits(bytes, text[(state.prefix.Length + 1)..]);
    });

    /// <summary>Reads a wire id; false for anything that <see cref="Encode"/> would not have written (upper case is accepted).</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, out string prefix, out Guid id)
    {
        (prefix, id) = (string.Empty, Guid.Empty);
        var cut = text.LastIndexOf('_');
        if (cut < 1 || text.Length - cut - 1 != Length) return false;
        UInt128 value = 0;
        for (var i = cut + 1; i < text.Length; i++)
        {
            var digit = Alphabet.IndexOf(char.ToLowerInvariant(text[i]), StringComparison.Ordinal);
            if (digit < 0 || (i == cut + 1 && digit > 7)) return false;
            value = (value << 5) | (uint)digit;
        }

        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        id = new Guid(bytes, bigEndian: true);
        prefix = text[..cut].ToString();
        return true;
    }

    /// <summary>Writes the 26 digits of 16 big-endian bytes.</summary>
    internal static void Digits(ReadOnlySpan<byte> bytes, Span<char> to)
    {
        var value = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
        for (var i = Length - 1; i >= 0; i--)
        {
            to[i] = Alphabet[(int)(value & 31)];
            value >>= 5;
        }
    }
}
