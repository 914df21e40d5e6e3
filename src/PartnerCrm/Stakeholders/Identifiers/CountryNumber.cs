using System.Text;

namespace PartnerCrm.Stakeholders.Identifiers;

/// <summary>Numbers that registers and tax offices of countries give. Each country has rules of its own; what they have in common is that only letters and digits count.</summary>
internal static class CountryNumber
{
    private const int Shortest = 2, Longest = 40;

    // What stands between the letters and digits of numbers.
    private const string Between = " -\u2010\u2011\u2013./_:()&#";

    /// <summary>Whether a text may be such a number: letters and digits, a digit among them, and nothing else but what divides them.</summary>
    public static bool MayBe(string text) =>
        text.All(letter => char.IsLetterOrDigit(letter) || Between.Contains(letter, StringComparison.Ordinal))
        && Plain(text) is { Length: >= Shortest and <= Longest } plain && plain.Any(char.IsAsciiDigit);

    /// <summary>The letters in capitals and the digits of a number, in whatever script and however divided.</summary>
    public static string Plain(string text) => new([.. new string([.. text.Where(letter => !char.IsSurrogate(letter))]).Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit).Select(Letter)]);

    /// <summary>Tax numbers are written with and without their country before them; Greece writes its language instead.</summary>
    public static string WithoutCountry(string plain, string country) =>
        plain.Length > 5 && (plain.StartsWith(country, StringComparison.Ordinal) || (country == "GR" && plain.StartsWith("EL", StringComparison.Ordinal))) && plain.AsSpan(2).ContainsAnyInRange('0', '9')
            ? plain[2..] : plain;

    private static char Letter(char letter) => char.IsDigit(letter) ? (char)('0' + (int)char.GetNumericValue(letter)) : char.ToUpperInvariant(letter);
}
