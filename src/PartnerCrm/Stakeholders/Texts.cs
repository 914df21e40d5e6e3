using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>What texts must keep to before they are kept.</summary>
internal static class Texts
{
    /// <summary>The text without the space around it.</summary>
    /// <exception cref="InvalidInput">There is none, or more than fits.</exception>
    public static string Required(string text, int most, string field) => text.Trim() switch
    {
        "" => throw new InvalidInput("This cannot be empty.", field),
        { Length: var length } when length > most => throw new InvalidInput($"This has {length} characters; at most {most} are kept.", field),
        var trimmed => trimmed,
    };

    /// <summary>The text, or null where it is empty.</summary>
    public static string? Optional(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static string? Website(string? text) => Optional(text) switch
    {
        null => null,
        var address when Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" => address,
        var other => throw new InvalidInput($"'{other}' is no web address. It starts with https:// or http://.", "website"),
    };

    public static string Email(string text, string field)
    {
        var address = text.Trim();
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == address.LastIndexOf('@') && address.IndexOf('.', at) > at + 1 && !address.EndsWith('.') && !address.Any(char.IsWhiteSpace) && address.Length <= 254
            ? address
            : throw new InvalidInput($"'{address}' is no e-mail address.", field);
    }

    public static string Phone(string text, string field)
    {
        var number = text.Trim();
        return number.Length <= 40 && number.Count(char.IsAsciiDigit) >= 5 && number.All(letter => char.IsAsciiDigit(letter) || "+-()/. x".Contains(letter, StringComparison.Ordinal))
            ? number
            : throw new InvalidInput($"'{number}' is no phone number. Use digits, with + and the country first.", field);
    }

    public static string Language(string text, string field)
    {
        var tag = text.Trim();
        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower) && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
            ? tag
            : throw new InvalidInput($"'{tag}' is no language tag. Use one such as fr or zh-Hant.", field);
    }
}
