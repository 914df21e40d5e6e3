using System.Globalization;
using PartnerCrm.Screening.Lists;

namespace Benchmarks.Names;

/// <summary>
/// Listed parties in any number, the same for the same seed: persons and organizations as 60 to 40, common names as common as in life, each with none to three other names.
/// </summary>
internal sealed class GeneratedList(int seed)
{
    public const string Kind = "generated";
    private static readonly string[] _countries = ["Iran", "Syria", "Russia", "Iraq", "China", "Mexico", "Colombia", "Libya", "Yemen", "Ukraine", "Turkey", "France", "India", "Nigeria", "Sudan", "Pakistan"];

    private readonly WordParts parts = WordParts.Read();

    /// <summary>Parties, until they have this many names together.</summary>
    public IEnumerable<ListedParty> Parties(int names)
    {
        var (draw, persons, organizations, number) = (new Draw(seed), new PersonNames(parts), new OrganizationNames(parts), 0);
        while (names > 0)
        {
            var party = draw.Once(0.6) ? Person(persons, draw, number++) : Organization(organizations, draw, number++);
            names -= party.Aliases.Select(alias => alias.Name).Concat(party.OriginalScriptNames).Append(party.PrimaryName).Distinct().Count();
            yield return party;
        }
    }

    /// <summary>Persons and organizations on record, some with another name, whom no list was made from.</summary>
    public IEnumerable<(ListedPartyKind Kind, string Name)> Unlisted()
    {
        var (draw, persons, organizations) = (new Draw(seed), new PersonNames(parts), new OrganizationNames(parts));
        while (true) yield return draw.Once(0.6) ? (ListedPartyKind.Person, Written(persons.Next(draw).Name)) : (ListedPartyKind.Organization, Written(organizations.Next(draw)));
    }

    private static ListedParty Person(PersonNames persons, Draw draw, int number)
    {
        var (name, culture) = persons.Next(draw);
        List<string> others = [];
        for (var more = draw.Below(10) switch { < 5 => 0, < 8 => 1, 8 => 2, _ => 3 }; more > 0; more--)
        {
            var words = name.Split(' ');
            others.Add(draw.Below(4) switch
            {
                0 when words.Length > 2 => string.Join(' ', words.Where((_, place) => place != 1)),
                1 => Mangling.Swapped(name, draw),
                2 => persons.Next(draw).Name,
                _ => Mangling.Respelled(name, draw),
            });
        }

        var year = 1930 + draw.Below(75);
        return Party(number, ListedPartyKind.Person, name, others, draw) with
        {
            OriginalScriptNames = culture.Shape is "arabic" or "russian" && draw.Once(0.2) ? [OtherScript.Of(name, culture.Shape)] : [],
            BirthDates = draw.Once(0.7) ? [new() { Precision = BirthDatePrecision.Exact, Day = new DateOnly(year, 1 + draw.Below(12), 1 + draw.Below(28)), FromYear = year, ToYear = year }] : [],
        };
    }

    private static ListedParty Organization(OrganizationNames organizations, Draw draw, int number)
    {
        var name = organizations.Next(draw);
        List<string> others = [];
        for (var more = draw.Below(10) switch { < 6 => 0, < 9 => 1, _ => 2 }; more > 0; more--)
        {
            others.Add(draw.Below(4) switch
            {
                0 when OrganizationNames.Acronym(name) is { Length: > 2 } acronym => acronym,
                1 => Mangling.Respelled(name, draw),
                2 => string.Join(' ', name.Split(' ').SkipLast(1)),
                _ => organizations.Next(draw),
            });
        }

        return Party(number, ListedPartyKind.Organization, name, others, draw);
    }

    private static ListedParty Party(int number, ListedPartyKind kind, string name, IEnumerable<string> others, Draw draw) => new()
    {
        ListKind = Kind,
        SourceId = number.ToString("D8", CultureInfo.InvariantCulture),
        ReferenceNumber = "G" + number.ToString(CultureInfo.InvariantCulture),
        Kind = kind,
        PrimaryName = Written(name),
        Aliases = [.. others.Where(other => other.Length > 1).Select(other => new ListedAlias { Name = Written(other), Quality = draw.Once(0.1) ? AliasQuality.Low : AliasQuality.AlsoKnownAs })],
        Nationalities = draw.Once(0.8) ? [draw.Ranked(_countries)] : [],
    };

    private static string Written(string name) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name);
}
