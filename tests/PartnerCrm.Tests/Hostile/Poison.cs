using GraphQL.Types;

namespace PartnerCrm.Tests.Hostile;

/// <summary>Values that programs trip over, by the type of the place they are put in.</summary>
internal static class Poison
{
    /// <summary>Stands for half a character in JSON, which no string of ours can hold.</summary>
    public const string HalfCharacter = "@@half@@";

    /// <summary>Any value in any place, with half characters as JSON spells them.</summary>
    public static string Json(object? request) =>
        System.Text.Json.JsonSerializer.Serialize(request).Replace(HalfCharacter, "\\ud800", StringComparison.Ordinal);

    public static IReadOnlyList<object?> For(GraphType type) => type.Nullable switch
    {
        ListType list => [Array.Empty<object>(), new object?[] { null }, null, .. For(list.Of).Take(3).Select(value => new[] { value }), Enumerable.Repeat(For(list.Of)[0], 500).ToArray()],
        EnumType => ["", "NOPE", 1],
        InputObjectType => [new object(), "text", new { nope = 1 }],
        { Named.Name: "ID" } => ["", "x\0", HalfCharacter, 12, "org_01h2xcejqtf2nbrexx3vqjhp41", "fup_01h2xcejqtf2nbrexx3vqjhp41", "con_7zzzzzzzzzzzzzzzzzzzzzzzzz"],
        { Named.Name: "Int" } => [int.MaxValue, int.MinValue, 2147483648L, -1, 0, "1", 1.5, 1e308],
        { Named.Name: "Decimal" } => [1e308, -79228162514264337593543950335m, 99999999999999999999m, -1, 0.0000000000000000000000000001m, 1e27, "NaN", "1e5"],
        { Named.Name: "Date" } => ["0001-01-01", "0001-01-02", "9999-12-31", "9999-12-30", "2026-02-30", "infinity", "-infinity", "10000-01-01", "", 20260101],
        { Named.Name: "DateTime" } => ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "infinity", "2026-03-31T25:00:00Z", "2026-03-31 and so on and on"],
        { Named.Name: "Boolean" } => ["true", 1],
        _ => ["\0", "a\0b", HalfCharacter, "", " \t\n ", new string('x', 30_000), "\u202e\u2066\ufeff", "'; drop table organization; --", "%_\\", "\uffff\U0001f600"],
    };
}
