using System.Collections.Frozen;

namespace PartnerCrm.Screening.Matching;

/// <summary>Chinese, Japanese and Korean write the words of a name without spaces: where the family name ends, and which words of organizations can be told apart.</summary>
internal sealed class EastAsianNames
{
    private const char First = '\u3040';

    // Family names of two characters.
    private static readonly FrozenSet<string> _double =
        new[] { "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "慕容", "令狐", "宇文", "长孙", "長孫", "东方", "東方", "端木", "南宫", "南宮" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> words;
    private readonly int longest;

    /// <param name="known">Legal forms and words of organizations' names.</param>
    public EastAsianNames(IEnumerable<string> known)
    {
        words = known.Where(word => word.Length > 1 && word.All(letter => letter >= First && char.IsLetter(letter))).ToFrozenSet(StringComparer.Ordinal);
        longest = words.Max(word => word.Length);
    }

    public static bool IsHan(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    public static bool IsHangul(char letter) => letter is >= '\uAC00' and <= '\uD7A3';

    /// <summary>Whether a person's family name ends with this character: the first of two or three, or a double one, where the name is nothing else.</summary>
    public static bool EndsFamilyName(string name, int index)
    {
        var start = index > 0 && IsHan(name[index - 1]) ? index - 1 : index;
        var end = index + 1;
        while (end < name.Length && IsHan(name[end])) end++;
        if (start > 0 && (IsHan(name[start - 1]) || char.IsLetter(name[start - 1])) || name.AsSpan(end).Trim().Length > 0 || name.AsSpan(0, start).Trim().Length > 0) return false;
        var isDouble = end - start > 2 && _double.Contains(name.Substring(start, 2));
        return end - start is 2 or 3 or 4 && (isDouble ? index == start + 1 : index == start && end - start < 4);
    }

    /// <summary>Whether a Korean syllable is a word of a person's name: three in a row are the family name and the given one.</summary>
    public static bool IsSyllableOfPerson(string name, int index)
    {
        bool Is(int place) => place >= 0 && place < name.Length && IsHangul(name[place]);
        return !Is(index - 1) && ((Is(index + 1) && Is(index + 2) && !Is(index + 3)) || !Is(index + 1));
    }

    /// <summary>An organization's name with a space on both sides of each word that is known: "华为 技术 有限公司".</summary>
    public string SetApart(string name)
    {
        if (!name.AsSpan().ContainsAnyInRange(First, '\uD7A3')) return name;
        var spaced = new System.Text.StringBuilder(name.Length * 2);
        for (var at = 0; at < name.Length;)
        {
            var length = Math.Min(longest, name.Length - at);
            while (length > 1 && !words.Contains(name.Substring(at, length))) length--;
            if (length > 1) spaced.Append(' ').Append(name, at, length).Append(' ');
            else spaced.Append(name[at]);
            at += length;
        }

        return spaced.ToString();
    }
}
