using System.Text.Json;

namespace GraphQL.Conformance;

/// <summary>Cases whose recorded answer the specification (September 2025) contradicts, each with its reason. They are counted apart.</summary>
public static class KnownExceptions
{
    public const string InvalidDefault =
        "A default that does not fit its type makes the schema invalid (sections 3.6.1 and 3.10); the recording dropped the default instead.";

    private const string LaterLocation = "FRAGMENT_VARIABLE_DEFINITION";

    private static readonly Dictionary<string, string> ById = new()
    {
        ["274d3521ec8636d9"] = "A directive must not be applied to a type that its own arguments use (section 3.13); the reference does not check it.",
    };

    public static string? ReasonFor(string id, JsonElement test) =>
        ById.GetValueOrDefault(id)
        ?? (test.GetRawText().Contains(LaterLocation, StringComparison.Ordinal)
            ? $"{LaterLocation} is a directive location of a later edition (section 3.13 lists the September 2025 ones)."
            : null);
}
