using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using GraphQL.Postgres.Binding;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>How values look on the wire and compare, a second time and simply.</summary>
internal static class NaiveValues
{
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A leaf of an answer; numbers keep their text.</summary>
    public static object? Shown(object? value) => value switch
    {
        null or string or bool or JsonElement => value,
        int or long or short or decimal => new Number(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        double number => new Number(JsonSerializer.Serialize(number)),
        Enum name => NameOf(name),
        DateOnly day => $"{day.Year:0000}-{day.Month:00}-{day.Day:00}",
        DateTimeOffset at => Instant(at.UtcDateTime),
        Guid id => id.ToString(),
        IEnumerable list => list.Cast<object?>().Select(Shown).ToList(),
        _ => throw new NotSupportedException($"{value.GetType()} is no leaf"),
    };

    /// <summary>An id that tells its type: the 128 bits as 26 digits of 5 bits.</summary>
    public static string WireId(string prefix, Guid id)
    {
        var number = BigInteger.Parse("0" + id.ToString("N"), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var text = new char[26];
        for (var i = 25; i >= 0; i--, number >>= 5) text[i] = Digits[(int)(number & 31)];
        return $"{prefix}_{new string(text)}";
    }

    /// <summary>The row that a wire id names, if its type is described and the text is one.</summary>
    public static (TypeBinding Type, Guid Id) Node(BoundSchema schema, string wire)
    {
        var number = wire[^26..].Aggregate(BigInteger.Zero, (sum, digit) => (sum << 5) + Digits.IndexOf(digit, StringComparison.Ordinal));
        return (schema.Types.Values.Single(type => type.Prefix == wire[..^27]), Guid.ParseExact(number.ToString("x32", CultureInfo.InvariantCulture)[^32..], "N"));
    }

    /// <summary>Words in capitals, joined by underscores.</summary>
    public static string NameOf(Enum value) =>
        string.Concat(value.ToString().Select((letter, i) => i > 0 && char.IsUpper(letter) ? "_" + letter : letter.ToString())).ToUpperInvariant();

    /// <summary>Which comes first: text by code points, enums as they are declared, everything else by size.</summary>
    public static int Compare(object one, object other) => one switch
    {
        string text => Encoding.UTF8.GetBytes(text).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes((string)other)),
        Guid id => string.CompareOrdinal(id.ToString(), other.ToString()),
        Enum name => Rank(name) - Rank((Enum)other),
        _ => Comparer.DefaultInvariant.Compare(one, other),
    };

    private static int Rank(Enum value) => Array.IndexOf(Enum.GetNames(value.GetType()), value.ToString());

    private static string Instant(DateTime at)
    {
        var fraction = (at.Ticks % TimeSpan.TicksPerSecond / 10).ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return $"{at.Year:0000}-{at.Month:00}-{at.Day:00}T{at.Hour:00}:{at.Minute:00}:{at.Second:00}{(fraction.Length > 0 ? "." + fraction : string.Empty)}Z";
    }
}

/// <summary>A number as it is written.</summary>
internal sealed record Number(string Text);
