using System.Buffers;

namespace PartnerCrm.Stakeholders.Identifiers;

/// <summary>The check digits of identifiers, by the standards that define them.</summary>
internal static class CheckDigits
{
    private const string Crockford = "0123456789abcdefghjkmnpqrstvwxyz";
    private static readonly SearchValues<char> CrockfordLetters = SearchValues.Create(Crockford + Crockford.ToUpperInvariant());

    /// <summary>ISO 7064 MOD 97-10: letters count as 10 to 35, and the whole number leaves 1 when divided by 97.</summary>
    public static bool Mod97Fits(string value) => Mod97(value) == 1;

    /// <summary>The two digits that make a value fit <see cref="Mod97Fits"/>.</summary>
    public static string Mod97Of(string value) => $"{98 - Mod97(value + "00"):00}";

    /// <summary>ISO 7064 MOD 11-2: the last of the digits, X for ten, checks the ones before it.</summary>
    public static bool Mod11Fits(string digits) => digits[^1] == Mod11Of(digits.AsSpan(0, digits.Length - 1));

    /// <summary>The check digit of these digits.</summary>
    public static char Mod11Of(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        foreach (var digit in digits) sum = (sum + digit - '0') * 2 % 11;
        return ((12 - sum) % 11) switch { 10 => 'X', var check => (char)('0' + check) };
    }

    public static bool IsCrockford(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(CrockfordLetters);

    /// <summary>Whether the last two digits of a ROR identifier check the six characters of base 32 before them: 98 less the number times 100, modulo 97.</summary>
    public static bool RorFits(string value) => value[7..] == RorCheckOf(value[1..7]);

    public static string RorCheckOf(string six)
    {
        var number = 0L;
        foreach (var letter in six) number = (number * 32) + Crockford.IndexOf(letter, StringComparison.OrdinalIgnoreCase);
        return $"{98 - (number * 100 % 97):00}";
    }

    private static int Mod97(string value)
    {
        var rest = 0;
        foreach (var letter in value)
        {
            var number = char.IsAsciiDigit(letter) ? letter - '0' : letter - 'A' + 10;
            rest = ((rest * (number > 9 ? 100 : 10)) + number) % 97;
        }

        return rest;
    }
}
