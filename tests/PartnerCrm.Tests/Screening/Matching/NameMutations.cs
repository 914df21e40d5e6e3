using System.Globalization;

namespace PartnerCrm.Tests.Screening.Matching;

/// <summary>Slips that people make when they write down a name; the same seed makes the same slips.</summary>
internal static class NameMutations
{
    public static string WithoutAccents(string name) => string.Concat(name.Select(Plain));

    public static string Reordered(string name, Random random)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        random.Shuffle(words);
        return string.Join(' ', words);
    }

    public static string OneLetterChanged(string name, Random random)
    {
        var places = Enumerable.Range(0, name.Length).Where(index => char.IsLetter(name[index])).ToArray();
        if (places.Length == 0) return name;
        var place = places[random.Next(places.Length)];
        // A letter of the name's own script, so that an Arabic name gets an Arabic slip.
        var others = char.IsAsciiLetter(name[place]) ? "abcdefghijklmnopqrstuvwxyz" : string.Concat(name.Where(char.IsLetter).Distinct());
        var other = others[random.Next(others.Length)];
        if (char.ToLowerInvariant(other) == char.ToLowerInvariant(name[place])) other = others[(others.IndexOf(other, StringComparison.Ordinal) + 1) % others.Length];
        return $"{name[..place]}{(char.IsUpper(name[place]) ? char.ToUpperInvariant(other) : other)}{name[(place + 1)..]}";
    }

    public static string OneLetterLeftOut(string name, Random random) => At(name, random, _ => true) is { } place ? name.Remove(place, 1) : name;

    public static string OneLetterDoubled(string name, Random random) => At(name, random, _ => true) is { } place ? name.Insert(place, name[place].ToString()) : name;

    public static string TwoLettersTransposed(string name, Random random) =>
        At(name, random, place => place + 1 < name.Length && char.IsLetter(name[place + 1]) && char.ToUpperInvariant(name[place]) != char.ToUpperInvariant(name[place + 1])) is { } place
            ? $"{name[..place]}{name[place + 1]}{name[place]}{name[(place + 2)..]}"
            : name;

    public static string OneSpaceLeftOut(string name, Random random) =>
        Enumerable.Range(1, Math.Max(0, name.Length - 2)).Where(place => name[place] is ' ' or '-' && char.IsLetterOrDigit(name[place - 1]) && char.IsLetterOrDigit(name[place + 1])).ToArray() is { Length: > 0 } places
            ? name.Remove(places[random.Next(places.Length)], 1) : name;

    private static int? At(string name, Random random, Func<int, bool> may) =>
        Enumerable.Range(0, name.Length).Where(place => char.IsLetter(name[place]) && may(place)).ToArray() is { Length: > 0 } places ? places[random.Next(places.Length)] : null;

    // The test's own small table, so that it does not check the product's table with itself.
    private static char Plain(char letter)
    {
        const string Accented = "àáâãäåāăąçćčèéêëēėęěğģìíîïīıķłľļñńňņòóôõöøōőŕřšśşșťţțùúûüūůűýÿžźż";
        const string Base = "aaaaaaaaaccceeeeeeeeggiiiiiiklllnnnnoooooooorrssssttt uuuuuuuyyzzz";
        var index = Accented.IndexOf(char.ToLower(letter, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (index < 0) return letter is '’' or '‘' ? '\'' : letter;
        var plain = Base.Replace(" ", "", StringComparison.Ordinal)[index];
        return char.IsUpper(letter) ? char.ToUpperInvariant(plain) : plain;
    }
}
