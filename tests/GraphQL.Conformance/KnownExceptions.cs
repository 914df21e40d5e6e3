using System.Text.Json;

namespace GraphQL.Conformance;

/// <summary>Cases whose recorded answer the specification (September 2025) contradicts, each with its reason. They are counted apart.</summary>
public static class KnownExceptions
{
    public const string InvalidDefault =
        "A default that does not fit its type makes the schema invalid (sections 3.6.1 and 3.10); the recording dropped the default instead.";

    public const string InvalidSchema = "Nothing is executed over a schema that is not valid (section 3); the recording did, and shows what is left of its errors.";

    public const string InvalidDocument = "Only valid documents are executed (section 6.1); the recording shows what its version makes of another.";

    public const string SelfReference = "A directive must not be applied to what its own arguments use (section 3.13); the reference implementation does not check it.";

    public const string Wording = "Refused as recorded, with other words or places; of random operations only the verdict counts.";

    public const string NoCursor =
        "What is no cursor is refused and says how to get one; the connections algorithm overlooks it, and a client that walks pages would get the first one for ever.";

    public const string CursorOfRemoved =
        "A cursor marks a place in the order, also when its entry was removed; the algorithm overlooks it and would show entries again that the client has passed.";

    public const string LaterIntrospection = "In September 2025 a directive is not deprecated, and its introspection type has no such fields (section 4.2.6).";

    public const string ReferenceStops = "The reference implementation breaks off while it builds this schema; here it is built, and refused when it is checked as a whole.";

    private const string LaterLocation = "FRAGMENT_VARIABLE_DEFINITION";

    /// <summary>Directives of later editions or experiments, which September 2025 does not know.</summary>
    private static readonly string[] LaterDirectives = ["@stream", "@defer", "@experimental_disableErrorPropagation"];

    private static readonly HashSet<string> RulesOfOtherEditions =
    [
        "DeferStreamDirectiveLabelRule",
        "DeferStreamDirectiveOnRootFieldRule",
        "DeferStreamDirectiveOnValidOperationsRule",
        "StreamDirectiveOnListFieldRule",
        "NoDeprecatedCustomRule",
        "NoSchemaIntrospectionCustomRule",
    ];

    public static string? ReasonFor(JsonElement test) =>
        (test.GetRawText().Contains(LaterLocation, StringComparison.Ordinal)
            ? $"{LaterLocation} is a directive location of a later edition (section 3.13 lists the September 2025 ones)."
            : null)
        ?? (Later(test) is { } later ? $"{later} is no directive of September 2025." : null)
        ?? (ForeignRule(test) is { } rule ? $"{rule} is not a rule of the specification (section 5)." : null);

    private static string? Later(JsonElement test) => test.TryGetProperty("query", out var query) && test.TryGetProperty("trace", out _)
        ? Array.Find(LaterDirectives, directive => query.GetString()!.Contains(directive, StringComparison.Ordinal))
        : null;

    private static string? ForeignRule(JsonElement test) =>
        test.TryGetProperty("rules", out var rules) && rules.ValueKind is JsonValueKind.Array
            ? rules.EnumerateArray().Select(rule => rule.GetString()!).FirstOrDefault(RulesOfOtherEditions.Contains)
            : null;
}
