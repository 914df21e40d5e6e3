using System.Text.RegularExpressions;

namespace PartnerCrm.Screening.Lists.Ofac;

/// <summary>What the free text of a remark says, taken apart. What no rule knows is kept word for word.</summary>
internal sealed partial record OfacRemarks
{
    public List<ListedAlias> Aliases { get; } = [];

    public List<ListedBirthDate> Births { get; } = [];

    public List<ListedPlace> BirthPlaces { get; } = [];

    public List<string> Nationalities { get; } = [];

    public List<string> Genders { get; } = [];

    public List<ListedDocument> Documents { get; } = [];

    public List<ListedTie> Ties { get; } = [];

    public List<string> Rest { get; } = [];

    public static OfacRemarks Read(string text)
    {
        var remarks = new OfacRemarks();
        foreach (var part in Parts(text)) remarks.Take(part);
        return remarks;
    }

    // Semicolons separate; the last remark ends with a full stop.
    private static IEnumerable<string> Parts(string text) =>
        Separator().Split(text.Trim() is [.. var all, '.'] ? all : text.Trim())
            .Select(part => part.Trim()).Where(part => part.Length > 0);

    private void Take(string part)
    {
        var plain = part.StartsWith("alt. ", StringComparison.Ordinal) ? part["alt. ".Length..] : part;
        if (Alias().Match(plain) is { Success: true } alias)
        {
            Aliases.Add(new() { Name = alias.Groups["name"].Value, Quality = AliasQuality.Low, Note = alias.Groups["how"].Value is "f.k.a." ? "formerly known as" : null });
        }
        else if (plain.StartsWith("DOB ", StringComparison.Ordinal))
        {
            Births.Add(OfacBirth.Read(plain["DOB ".Length..]));
        }
        else if (plain.StartsWith("POB ", StringComparison.Ordinal))
        {
            BirthPlaces.Add(Place(plain["POB ".Length..]));
        }
        else if (Country().Match(plain) is { Success: true } country)
        {
            Nationalities.Add(country.Groups["country"].Value);
        }
        else if (plain.StartsWith("Gender ", StringComparison.Ordinal))
        {
            Genders.Add(plain["Gender ".Length..]);
        }
        else if (plain.StartsWith("Linked To: ", StringComparison.OrdinalIgnoreCase))
        {
            Ties.Add(new() { Kind = ListedTieKind.Linked, StartsHere = true, OtherName = plain["Linked To: ".Length..].Trim() });
        }
        else if (Paper().Match(plain) is { Success: true } paper)
        {
            Documents.Add(new()
            {
                Type = paper.Groups["type"].Value.Trim(),
                Number = paper.Groups["number"].Value.Trim(),
                Country = paper.Groups["country"].Captures.LastOrDefault()?.Value,
                Note = paper.Groups["note"].Value.Trim() is { Length: > 0 } note ? note : null,
            });
        }
        else
        {
            Rest.Add(part);
        }
    }

    private static ListedPlace Place(string text) => text.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
        ? new() { City = text[..comma], Country = text[(comma + 2)..] } : new() { City = text };

    [GeneratedRegex(@";\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<how>a\.k\.a\.|f\.k\.a\.|n\.k\.a\.),? [""'](?<name>.+?)[""']\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Alias();

    [GeneratedRegex(@"^(nationality|citizen|Citizen) (?<country>[^;:]+)$")]
    private static partial Regex Country();

    // A kind of number, the number, the country in brackets, and what follows of issue and expiry.
    [GeneratedRegex(@"^(?<type>(?:Diplomatic |Stateless Person |Refugee )?(?:Passport|SSN|Cedula|NIT #|RUC #|RIF #|D\.N\.I\.|C\.U\.I\.T\.|C\.U\.R\.P\.|R\.F\.C\.|C\.R\. No\.|RTN|LE Number|MMSI|D-U-N-S Number|UK Company Number|US FEIN|V\.A\.T\. Number|SWIFT/BIC|BIK(?: \(RU\))?|Digital Currency Address - \w+|Vessel Registration Identification IMO|Identification Number IMO|Company Number IMO|[A-Z][\w.,'/() -]*?(?: No\.?| Number| #| ID| Card| Code| Certificate| Document #| Registration| Identification| Identity))(?: No\.| Number)?):? (?<number>[A-Z]{0,4}[- ]?[\w./-]*\d[\w./ -]*?)(?:(?: ?\((?<country>[^)]+)\))+(?<note>.*)|(?<note> (?:issued|expires|valid).*))?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Paper();
}
