using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerCrm.Screening.Lists.WorldBank;

/// <summary>A row of the list of debarred firms and individuals, shaped as the file is. Numbers and texts are both taken as text.</summary>
internal sealed record DebarmentRecord
{
    [JsonPropertyName("SUPP_ID"), JsonConverter(typeof(AnyText))]
    public string SuppId { get; init; } = "";

    [JsonPropertyName("SUPP_NAME"), JsonConverter(typeof(AnyText))]
    public string SuppName { get; init; } = "";

    [JsonPropertyName("SUPP_TYPE_CODE"), JsonConverter(typeof(AnyText))]
    public string SuppTypeCode { get; init; } = "";

    [JsonPropertyName("SUPP_PRE_ACRN"), JsonConverter(typeof(AnyText))]
    public string SuppPreAcrn { get; init; } = "";

    [JsonPropertyName("SUPP_POST_ACRN"), JsonConverter(typeof(AnyText))]
    public string SuppPostAcrn { get; init; } = "";

    [JsonPropertyName("ADD_SUPP_INFO"), JsonConverter(typeof(AnyText))]
    public string AddSuppInfo { get; init; } = "";

    [JsonPropertyName("SUPP_ADDR"), JsonConverter(typeof(AnyText))]
    public string SuppAddr { get; init; } = "";

    [JsonPropertyName("SUPP_CITY"), JsonConverter(typeof(AnyText))]
    public string SuppCity { get; init; } = "";

    [JsonPropertyName("SUPP_STATE_CODE"), JsonConverter(typeof(AnyText))]
    public string SuppStateCode { get; init; } = "";

    [JsonPropertyName("SUPP_ZIP_CODE"), JsonConverter(typeof(AnyText))]
    public string SuppZipCode { get; init; } = "";

    [JsonPropertyName("COUNTRY_NAME"), JsonConverter(typeof(AnyText))]
    public string CountryName { get; init; } = "";

    [JsonPropertyName("LAND1"), JsonConverter(typeof(AnyText))]
    public string Land1 { get; init; } = "";

    [JsonPropertyName("DEBAR_FROM_DATE"), JsonConverter(typeof(AnyText))]
    public string DebarFromDate { get; init; } = "";

    [JsonPropertyName("DEBAR_TO_DATE"), JsonConverter(typeof(AnyText))]
    public string DebarToDate { get; init; } = "";

    [JsonPropertyName("DEBAR_REASON"), JsonConverter(typeof(AnyText))]
    public string DebarReason { get; init; } = "";

    [JsonPropertyName("INELIGIBLY_STATUS"), JsonConverter(typeof(AnyText))]
    public string IneligiblyStatus { get; init; } = "";

    [JsonPropertyName("ELIG_STAT"), JsonConverter(typeof(AnyText))]
    public string EligStat { get; init; } = "";

    [JsonPropertyName("INELIG_FLG"), JsonConverter(typeof(AnyText))]
    public string IneligFlg { get; init; } = "";

    /// <summary>Columns that we do not know; they are kept by name and reported.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Others { get; init; } = [];
}

/// <summary>Reads a text, a number or nothing as text.</summary>
internal sealed class AnyText : JsonConverter<string>
{
    public override bool HandleNull => true;

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => "",
        JsonTokenType.String => Text(reader.GetString()!),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => JsonElement.ParseValue(ref reader).GetRawText(),
        _ => throw new JsonException("A text is expected."),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static string Text(string text) => text.Contains('\0', StringComparison.Ordinal) ? throw new JsonException("A text holds a null character.") : text.Trim();
}
