using System.Text.Json;
using GraphQL.Validation;
using GraphQL.Validation.Limits;

namespace GraphQL.Conformance;

/// <summary>Finds our rules by the reference implementation's names, which end in <c>Rule</c>.</summary>
public static class RuleNames
{
    private const string Suffix = "Rule";

    /// <summary>
    /// New instances of the rules that a case names, or of all for <c>"*"</c>; null when one of them is not ours.
    /// To the reference implementation all are the specification's and its limit of introspection, which here is one of several limits.
    /// </summary>
    public static IReadOnlyList<Rule>? Select(JsonElement names)
    {
        var limits = new ValidationLimits().Rules();
        if (names.ValueKind is JsonValueKind.String)
            return [.. Validator.Specified(), .. limits.OfType<MaxIntrospectionDepth>()];
        IReadOnlyList<Rule> known = [.. Validator.Specified(), .. limits];
        var wanted = names.EnumerateArray().Select(name => name.GetString()!).ToList();
        List<Rule> found = [.. known.Where(rule => wanted.Any(name => name == rule.Name || name == rule.Name + Suffix))];
        return found.Count == wanted.Count ? found : null;
    }
}
