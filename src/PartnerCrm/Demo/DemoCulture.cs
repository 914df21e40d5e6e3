using PartnerCrm.Data;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Demo;

/// <summary>A name in Latin letters, and in its own script where that is another.</summary>
internal readonly record struct DemoName(string Latin, string? Native);

/// <summary>How people are named where a language is spoken.</summary>
internal sealed class DemoCulture
{
    private readonly List<DemoName> women = [];
    private readonly List<DemoName> men = [];
    private readonly List<(DemoName Man, DemoName Woman)> families = [];

    public required string Language { get; init; }

    public required bool FamilyFirst { get; init; }

    public required string[] Countries { get; init; }

    public static IReadOnlyList<DemoCulture> All()
    {
        var cultures = new List<DemoCulture>();
        foreach (var line in EmbeddedText.Lines("Demo/names.txt"))
        {
            var parts = line.Split(' ', 2);
            if (parts[0] is "=")
            {
                var head = parts[1].Split(' ');
                cultures.Add(new DemoCulture { Language = head[0], FamilyFirst = head[1] is "family", Countries = head[2..] });
                continue;
            }

            var names = parts[1].Split(',', StringSplitOptions.TrimEntries);
            if (parts[0] is "f") cultures[^1].women.AddRange(names.Select(name => Name(name, 0)));
            else if (parts[0] is "m") cultures[^1].men.AddRange(names.Select(name => Name(name, 0)));
            else cultures[^1].families.AddRange(names.Select(name => (Name(name, 0), Name(name, 1))));
        }

        return cultures;
    }

    /// <summary>Every person of this culture once: given and family name, and the name as it is said.</summary>
    public IEnumerable<(string Given, string Family, DemoName Full, Gender Gender)> People() =>
        from gender in new[] { Gender.Female, Gender.Male }
        from given in gender is Gender.Female ? women : men
        from pair in families
        let family = gender is Gender.Female ? pair.Woman : pair.Man
        select (given.Latin, family.Latin, new DemoName(Join(given.Latin, family.Latin, " "), Native(given, family)), gender);

    private string? Native(DemoName given, DemoName family) =>
        given.Native is { } first && family.Native is { } last ? Join(first, last, Language is "zh" or "ja" or "ko" ? string.Empty : " ") : null;

    private string Join(string given, string family, string between) => FamilyFirst ? family + between + given : given + between + family;

    // "Polevoi~Polevaya=Полевой~Полевая": the man's form, then the woman's; in Latin letters, then in its own script.
    private static DemoName Name(string text, int form)
    {
        var scripts = text.Split('=').Select(script => script.Split('~')).Select(forms => forms[Math.Min(form, forms.Length - 1)]).ToArray();
        return new DemoName(scripts[0], scripts.Length > 1 ? scripts[1] : null);
    }
}
