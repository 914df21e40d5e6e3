using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Profiles;

/// <summary>What a policy profile says: how deep due diligence goes, what excludes, which numbers count, who decides.</summary>
/// <param name="Code">The profile's code, such as ippc.</param>
/// <param name="Edition">The edition as its authors call it.</param>
/// <param name="Title">The title.</param>
/// <param name="ExecutiveTitle">What the head of the secretariat is called.</param>
/// <param name="Sources">The documents that it follows.</param>
/// <param name="Numbers">The numbers it sets.</param>
/// <param name="Tiers">What each tier of due diligence means.</param>
/// <param name="TierRules">Which tier a case takes; of the rows that fit, the last one counts.</param>
/// <param name="Routes">The way of each type of relationship, and where they differ of each tier, to its decision; of the rows that fit, the last one counts.</param>
/// <param name="Exclusions">What excludes an organization.</param>
/// <param name="HighRiskSectors">Sectors in which an organization is looked at more closely.</param>
/// <param name="Dimensions">The dimensions along which risk is rated.</param>
/// <param name="Levels">The levels of risk, and what each asks for.</param>
/// <param name="Questions">The questions of a dossier, in order.</param>
public sealed record ProfileRules(
    string Code,
    string Edition,
    string Title,
    string ExecutiveTitle,
    IReadOnlyList<string> Sources,
    IReadOnlyList<NumberRule> Numbers,
    IReadOnlyList<TierTerms> Tiers,
    IReadOnlyList<TierRule> TierRules,
    IReadOnlyList<RouteRule> Routes,
    IReadOnlyList<ExclusionRule> Exclusions,
    IReadOnlyList<HighRiskSector> HighRiskSectors,
    IReadOnlyList<DimensionRule> Dimensions,
    IReadOnlyList<LevelRule> Levels,
    IReadOnlyList<QuestionRule> Questions)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
    };

    /// <summary>How many of its values the secretariat has not confirmed.</summary>
    [JsonIgnore]
    public int Unconfirmed => Sourced.Count(value => !value.Confirmed);

    private IEnumerable<ISourced> Sourced =>
        [.. Numbers, .. Tiers, .. TierRules, .. Routes, .. Exclusions, .. HighRiskSectors, .. Dimensions, .. Levels, .. Questions];

    public decimal Value(PolicyNumber number) => Numbers.Single(rule => rule.Number == number).Value;

    /// <summary>A number that counts whole years, months, days or steps.</summary>
    public int Whole(PolicyNumber number) => (int)Value(number);

    public DueDiligenceTier TierOf(RelationshipType type, OrganizationForm form) => TierRules.Last(rule => rule.Fits(type, form)).Tier;

    public TierTerms Terms(DueDiligenceTier tier) => Tiers.Single(terms => terms.Tier == tier);

    public RouteRule RouteOf(RelationshipType type, OrganizationForm form) => Routes.Last(route => route.Type == type && (route.Tier ?? TierOf(type, form)) == TierOf(type, form));

    /// <summary>The questions that a dossier of this tier asks, in order.</summary>
    public IReadOnlyList<QuestionRule> QuestionsOf(DueDiligenceTier tier) => [.. Questions.Where(question => question.Tier <= tier)];

    public bool NeedsPlan(RiskLevel level) => Levels.Single(rule => rule.Level == level).Plan;

    /// <summary>What it says as one text; the same rules are the same text, however their file was laid out.</summary>
    internal string Text() => JsonSerializer.Serialize(this, Form);

    /// <summary>SHA-256 of <see cref="Text"/>, in hexadecimal.</summary>
    internal string Checksum() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, Form)));

    /// <summary>The rules that <see cref="Text"/> wrote, whatever the database made of its spaces and order.</summary>
    internal static ProfileRules Of(string text) => JsonSerializer.Deserialize<ProfileRules>(text, Form)!;
}
