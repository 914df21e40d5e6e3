using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Execution.Pricing;

/// <summary>A response key with what it weighs, how often, and the fields below it: one list for each type of object that may be there, of which the dearest counts.</summary>
internal sealed class PricedField
{
    /// <summary>Far above every limit, and far enough from overflow to be multiplied by a page size.</summary>
    private const long Enough = 1_000_000_000;

    private readonly long? constant;

    public PricedField(string key, FieldNode? node, Field? definition, Condition condition, IReadOnlyList<IReadOnlyList<PricedField>> choices, ref int variableFields)
    {
        (Key, Node, Definition, Condition, Choices) = (key, node, definition, condition, choices);
        Entries = definition?.PageSize is null ? null : new EntryCount(definition, node!);
        if (Entries is not { IsConstant: false } && choices.All(fields => fields.All(field => field is { constant: not null, Condition.Terms.Count: 0 })))
            constant = Reckon(ArgumentCoercion.None, []);
        else
            Place = variableFields++;
    }

    public string Key { get; }

    public FieldNode? Node { get; }

    public Field? Definition { get; }

    public Condition Condition { get; }

    public EntryCount? Entries { get; }

    public IReadOnlyList<IReadOnlyList<PricedField>> Choices { get; }

    /// <summary>Where the cost is kept while an operation is reckoned, for fields whose cost depends on variables and that are met on several ways.</summary>
    private int Place { get; }

    /// <summary>The cost of this field among its neighbours.</summary>
    /// <param name="entries">The size of the page around it; 1 where there is none.</param>
    /// <param name="variables">Coerced variables.</param>
    /// <param name="known">What is reckoned already; negative where nothing is.</param>
    public long Cost(int entries, IReadOnlyDictionary<string, object?> variables, Span<long> known) =>
        Condition.Holds(variables) ? Math.Min(Enough, (Definition is { PerEntry: true } ? entries : 1) * Once(variables, known)) : 0;

    private long Once(IReadOnlyDictionary<string, object?> variables, Span<long> known)
    {
        if (constant is { } cost)
            return cost;
        if (known[Place] < 0)
            known[Place] = Reckon(variables, known);
        return known[Place];
    }

    private long Reckon(IReadOnlyDictionary<string, object?> variables, Span<long> known)
    {
        var entries = Entries?.Of(variables) ?? 1;
        var dearest = 0L;
        foreach (var fields in Choices)
        {
            var cost = 0L;
            foreach (var field in fields)
                cost = Math.Min(Enough, cost + field.Cost(entries, variables, known));
            dearest = Math.Max(dearest, cost);
        }

        return Math.Min(Enough, dearest + (Definition?.Cost ?? 0));
    }
}
