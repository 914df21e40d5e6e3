using PartnerCrm.Writes;

namespace PartnerCrm.Graph;

/// <summary>Whether a text can be kept as text.</summary>
internal static class TextCheck
{
    /// <exception cref="InvalidInput">It holds a zero character or half of a pair.</exception>
    public static void Demand(string text, string field)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var broken = text[i] == '\0' || char.IsLowSurrogate(text[i]) || (char.IsHighSurrogate(text[i]) && (i + 1 == text.Length || !char.IsLowSurrogate(text[++i])));
            if (broken) throw new InvalidInput($"The character at position {i + 1} is not text; remove it.", field);
        }
    }
}
