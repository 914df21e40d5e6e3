using PartnerCrm.Data;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Demo;

/// <summary>What an invented organization is called: the legal name, in English where it is not, and in its own script.</summary>
internal sealed record DemoOrganizationName(string Legal, string? English, string? Native, string Language, Sector Sector, string Stem)
{
    /// <summary>The first letters of the words that are written large.</summary>
    public string Acronym => string.Concat(Legal.Split(' ', '-', '’').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));
}

/// <summary>Names invented organizations, none twice.</summary>
internal sealed class DemoOrganizationNames
{
    private readonly List<string> languages = [];
    private readonly Dictionary<string, string[]> topics = [];
    private readonly Dictionary<OrganizationForm, string[]> forms = [];
    private readonly Dictionary<string, DemoName[]> stems = [];
    private readonly HashSet<string> used = [];

    public DemoOrganizationNames()
    {
        foreach (var parts in EmbeddedText.Lines("Demo/organizations.txt").Select(line => line.Split('|')))
        {
            if (parts[0] is "languages") languages.AddRange(parts[1..]);
            else if (parts[0] is "sector") topics.Add(parts[1], parts[2..]);
            else if (parts[0] is "form") forms.Add(EnumOf<OrganizationForm>(parts[1]), parts[2..]);
            else stems.Add(parts[1], [.. parts[2..].Select(stem => stem.Split('=')).Select(both => new DemoName(both[0], both.Length > 1 ? both[1] : null))]);
        }
    }

    public DemoOrganizationName Next(Random random, OrganizationForm form, string language)
    {
        var spoken = stems.ContainsKey(language) ? language : "en";
        while (true)
        {
            var stem = random.Pick(stems[random.Next(12) == 0 ? "en" : spoken]);
            var (sector, words) = random.Pick(topics.ToList());
            var name = Compose(form, stem, words, spoken, EnumOf<Sector>(sector));
            if (used.Add(name.Legal)) return name;
        }
    }

    private DemoOrganizationName Compose(OrganizationForm form, DemoName stem, string[] words, string language, Sector sector)
    {
        string In(string spoken, string name)
        {
            var at = languages.IndexOf(spoken);
            return forms[form][at].Replace("{s}", name, StringComparison.Ordinal).Replace("{t}", words[at], StringComparison.Ordinal);
        }

        var english = In("en", stem.Latin);
        return language is "fr" or "es" or "pt" or "de"
            ? new DemoOrganizationName(In(language, stem.Latin), english, null, language, sector, stem.Latin)
            : new DemoOrganizationName(english, null, stem.Native is { } native ? In(language, native) : null, language, sector, stem.Latin);
    }

    private static TEnum EnumOf<TEnum>(string name)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(name.Replace("_", string.Empty, StringComparison.Ordinal), true);
}
