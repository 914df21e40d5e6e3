using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQL.Execution;
using GraphQL.Language;

namespace GraphQL.Postgres.Planning;

/// <summary>
/// Plans by operation and first field, for any number of threads. Each has a few variants, for other permissions and other shapes of the variables.
/// Two generations: when the younger is full it becomes the elder, and what was not asked for in the meantime goes.
/// </summary>
internal sealed class PlanCache(int maxCount = 2_000)
{
    private const int MaxVariants = 16;
    private readonly Lock gate = new();
    private ConcurrentDictionary<Key, ReadPlan[]> young = new();
    private ConcurrentDictionary<Key, ReadPlan[]> old = new();
    private int count;

    /// <summary>How many plans are kept.</summary>
    public int Count => young.Values.Concat(old.Values).Sum(variants => variants.Length);

    public ReadPlan? Find(OperationContext operation, IReadOnlyList<CollectedField> fields, object actor)
    {
        var key = new Key(operation.Operation, fields[0].Nodes[0]);
        if (young.TryGetValue(key, out var variants) && Serving(variants) is { } plan) return plan;
        if (!old.TryGetValue(key, out variants) || (plan = Serving(variants)) is null) return null;
        Add(operation, fields, plan);
        return plan;

        ReadPlan? Serving(ReadPlan[] among)
        {
            foreach (var one in among)
            {
                if (one.Serves(fields, operation.Variables, actor)) return one;
            }

            return null;
        }
    }

    public void Add(OperationContext operation, IReadOnlyList<CollectedField> fields, ReadPlan plan)
    {
        var key = new Key(operation.Operation, fields[0].Nodes[0]);
        lock (gate)
        {
            // Each generation holds half of what is allowed.
            if (count >= maxCount / 2) (old, young, count) = (young, new ConcurrentDictionary<Key, ReadPlan[]>(), 0);
            var known = young.GetValueOrDefault(key) ?? [];
            if (Array.IndexOf(known, plan) >= 0) return;
            var kept = known.Take(MaxVariants - 1).ToArray();
            young[key] = [plan, .. kept];
            count += 1 + kept.Length - known.Length;
        }
    }

    // Nodes of a document that is kept are the same objects at each request.
    private readonly struct Key(OperationNode operation, FieldNode field) : IEquatable<Key>
    {
        private readonly OperationNode operation = operation;
        private readonly FieldNode field = field;

        public bool Equals(Key other) => ReferenceEquals(operation, other.operation) && ReferenceEquals(field, other.field);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(operation), RuntimeHelpers.GetHashCode(field));
    }
}
