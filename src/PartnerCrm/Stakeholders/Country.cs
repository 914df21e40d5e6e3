using System.Collections.Frozen;
using PartnerCrm.Data;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>A country of ISO 3166-1 and the FAO region it belongs to, from the reference file of countries.</summary>
public sealed record Country(string Code, string Name, FaoRegion? Region)
{
    /// <summary>All countries by their alpha-2 codes.</summary>
    public static FrozenDictionary<string, Country> All { get; } = EmbeddedText.Lines("reference/countries/countries.tsv")
        .Select(line => line.Split('\t'))
        .Select(parts => new Country(parts[0], parts[1], parts is [_, _, { Length: > 0 } region] ? Enum.Parse<FaoRegion>(region.Replace("_", string.Empty, StringComparison.Ordinal), true) : null))
        .ToFrozenDictionary(country => country.Code);

    /// <summary>The country by its code; null for none given.</summary>
    /// <exception cref="InvalidInput">There is no such code.</exception>
    public static Country? Of(string? code) => string.IsNullOrEmpty(code) ? null
        : All.GetValueOrDefault(code.ToUpperInvariant())
            ?? throw new InvalidInput($"'{code}' is no country code. Use the two letters of ISO 3166-1, such as KE or FR.", "country");
}
