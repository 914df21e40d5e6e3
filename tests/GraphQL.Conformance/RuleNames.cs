using System.Text.Json;
using GraphQL.Validation;
using GraphQL.Validation.Limits;

namespace GraphQL.Conformance;

/// <summary>Finds our rules by the reference implementation's names, which end in <c>Rule</c>.</summary>
public static class RuleNames
{
    private const string Suffix = "Rule";

    /// <summary>New instances of the rules that a case names, or of all for <c>"*"</c>; null when one of them is not ours.</summary>
    public static IReadOnlyList<Rule>? Select(JsonElement names)
    {
        if (names.ValueKind is JsonValueKind.String)
            return Validator.Specified();
        IReadOnlyList<Rule> known = [.. Validator.Specified(), .. new ValidationLimits().Rules()];
        var wanted = names.EnumerateArray().Select(name => name.GetString()!).ToList();
        List<Rule> found = [.. known.Where(rule => wanted.Any(name => name == rule.Name || name == rule.Name + Suffix))];
        return found.Count == wanted.Count ? found : null;
    }
}
