using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules;

/// <summary>A selected field is defined on the type it is selected on. Section 5.3.1, Field Selections (<c>#sec-Field-Selections</c>).</summary>
internal sealed class FieldsOnCorrectType : Rule
{
    internal override void EnterField(FieldNode node)
    {
        if (Context.ParentType is not { } type || Context.Field is not null)
            return;
        var name = node.Name.Value;
        var hint = Suggestions.Phrase(TypesWith(name, type), "to use an inline fragment on");
        if (hint.Length == 0 && type is CompositeType { Fields: var fields })
            hint = Context.Suggest(name, fields.Keys);
        Context.Report($"Cannot query field \"{name}\" on type \"{type}\".{hint}", node);
    }

    /// <summary>
    /// The possible types of an abstract type, and their interfaces, that have the field: interfaces first that most of them share.
    /// </summary>
    private IReadOnlyList<string> TypesWith(string field, NamedType type)
    {
        if (type is not (InterfaceType or UnionType))
            return [];
        OrderedDictionary<CompositeType, int> uses = [];
        foreach (var possible in Context.Schema.PossibleTypes(type).Where(possible => possible.Fields.ContainsKey(field)))
        {
            uses[possible] = 1;
            foreach (var shared in possible.Interfaces.Where(shared => shared.Fields.ContainsKey(field)))
                uses[shared] = uses.GetValueOrDefault(shared) + 1;
        }

        return [.. Sorted([.. uses]).Select(use => use.Key.Name)];
    }

    // Among equally used types this is no total order, so the way of sorting is part of the answer: what runs up or down at the start stays
    // together, and the others are inserted one by one.
    private static List<KeyValuePair<CompositeType, int>> Sorted(List<KeyValuePair<CompositeType, int>> uses)
    {
        var run = Math.Min(2, uses.Count);
        var falls = run == 2 && Compare(uses[1], uses[0]) < 0;
        while (run < uses.Count && Compare(uses[run], uses[run - 1]) < 0 == falls)
            run++;
        var sorted = uses[..run];
        if (falls)
            sorted.Reverse();
        foreach (var use in uses[run..])
            sorted.Insert(PlaceOf(use, sorted), use);
        return sorted;
    }

    private static int PlaceOf(KeyValuePair<CompositeType, int> use, List<KeyValuePair<CompositeType, int>> sorted)
    {
        var (from, to) = (0, sorted.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (Compare(use, sorted[middle]) < 0)
                to = middle;
            else
                from = middle + 1;
        }

        return from;
    }

    private static int Compare(KeyValuePair<CompositeType, int> one, KeyValuePair<CompositeType, int> other) =>
        one.Value != other.Value ? other.Value - one.Value
        : other.Key.Interfaces.Contains(one.Key) ? -1
        : one.Key.Interfaces.Contains(other.Key) ? 1
        : NaturalOrder.Instance.Compare(one.Key.Name, other.Key.Name);
}
