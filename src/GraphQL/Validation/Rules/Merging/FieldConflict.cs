using GraphQL.Language;

namespace GraphQL.Validation.Rules.Merging;

/// <summary>Why the fields of a response key cannot be merged, and the fields of either side.</summary>
internal sealed record FieldConflict(string Key, string Reason, IReadOnlyList<Node> One, IReadOnlyList<Node> Other)
{
    /// <summary>A conflict of two fields because of conflicts among their subfields.</summary>
    public static FieldConflict Of(string key, FieldNode one, FieldNode other, IReadOnlyList<FieldConflict> within) => new(
        key,
        string.Join(" and ", within.Select(conflict => $"subfields \"{conflict.Key}\" conflict because {conflict.Reason}")),
        [one, .. within.SelectMany(conflict => conflict.One)],
        [other, .. within.SelectMany(conflict => conflict.Other)]);
}
