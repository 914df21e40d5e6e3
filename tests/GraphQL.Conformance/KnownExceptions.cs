using System.Text.Json;

namespace GraphQL.Conformance;

/// <summary>Cases whose recorded answer the specification (September 2025) contradicts, each with its reason. They are counted apart.</summary>
public static class KnownExceptions
{
    public const string InvalidDefault =
        "A default that does not fit its type makes the schema invalid (sections 3.6.1 and 3.10); the recording dropped the default instead.";

    public const string Wording = "Refused as recorded, with other words or places; of random operations only the verdict counts.";

    public const string NoCursor =
        "What is no cursor is refused and says how to get one; the connections algorithm overlooks it, and a client that walks pages would get the first one for ever.";

    public const string CursorOfRemoved =
        "A cursor marks a place in the order, also when its entry was removed; the algorithm overlooks it and would show entries again that the client has passed.";

    public const string ForwardOnly = "Pages go forward only, as the README's limits say.";

    public const string LaterIntrospection = "In September 2025 a directive is not deprecated, and its introspection type has no such fields (section 4.2.6).";

    public const string ReferenceStops = "The reference implementation breaks off while it builds this schema; here it is built, and refused when it is checked as a whole.";

    private const string LaterLocation = "FRAGMENT_VARIABLE_DEFINITION";

    private static readonly Dictionary<string, string> ById = new()
    {
        ["274d3521ec8636d9"] = "A directive must not be applied to a type that its own arguments use (section 3.13); the reference does not check it.",
        ["14e009c88ac414a5"] = "A default is shown as the schema writes it, here an ID as a string (section 4.5); the recording prints its value anew, as a number.",
        ["7176e4393c028e8b"] = "An object implements interfaces only (section 3.6); the recording introspects an invalid schema in which an object implements itself.",
        ["937c130795e867c9"] = "A union has object types only (section 3.8); the recording introspects an invalid schema in which a union is a member of itself.",
        ["ceb1e7cea5ac5a58"] = "A default that does not fit its variable is an error of the request (section 6.1.2); the recording goes on without the variable.",
    };

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

    public static string? ReasonFor(string id, JsonElement test) =>
        ById.GetValueOrDefault(id)
        ?? (test.GetRawText().Contains(LaterLocation, StringComparison.Ordinal)
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
