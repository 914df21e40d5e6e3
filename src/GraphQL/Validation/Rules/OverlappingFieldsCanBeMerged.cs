using GraphQL.Language;
using GraphQL.Validation.Rules.Merging;

namespace GraphQL.Validation.Rules;

/// <summary>
/// Fields that share a response key are the same field with the same arguments, or at least of the same shape where they never apply to one object.
/// Section 5.3.2, Field Selection Merging (<c>#sec-Field-Selection-Merging</c>).
/// </summary>
internal sealed class OverlappingFieldsCanBeMerged : Rule
{
    private ConflictSearch? _search;
    private readonly PairSet _reported = new();
    private bool _named;

    internal override void EnterDocument(DocumentNode node)
    {
        switch (new MergeCheck(Context).Run())
        {
            case MergeVerdict.Conflict:
                _search = new ConflictSearch(Context);
                break;
            case MergeVerdict.TooMuch:
                Context.Report("The document's fragments are too entangled to check that its fields can be merged.", node);
                break;
        }
    }

    internal override void EnterSelectionSet(SelectionSetNode node)
    {
        foreach (var conflict in _search?.Within(node, Context.ParentType) ?? [])
        {
            _named = true;
            // The selection set of an inline fragment is met once more as part of the one around it.
            if (!_reported.Add(conflict.One[0], conflict.Other[0], exclusive: false))
                continue;
            Context.Report(
                $"Fields \"{conflict.Key}\" conflict because {conflict.Reason}. Use different aliases on the fields to fetch both if this was intentional.",
                [.. conflict.One, .. conflict.Other]);
        }
    }

    internal override void LeaveDocument(DocumentNode node)
    {
        // The search gives up on very large documents; the verdict stands.
        if (_search is not null && !_named)
            Context.Report("Fields that share a response name conflict. Use different aliases on the fields to fetch both if this was intentional.", node);
    }
}
