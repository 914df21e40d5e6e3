using GraphQL.Execution;
using GraphQL.Postgres.Binding;

namespace GraphQL.Postgres.Planning;

/// <summary>Reads an order: columns of the row or of rows that it names, and at last the id.</summary>
internal sealed class OrderPlanner(BoundSchema schema, CollectedField field)
{
    private const int MaxKeys = 8;
    private const int MaxSteps = 3;

    public IReadOnlyList<SortKey> Plan(TypeBinding target, Given order)
    {
        var keys = new List<SortKey>();
        if (!order.IsNull)
        {
            foreach (var item in order.Items)
            {
                var key = Key(target, item, string.Empty, []);
                if (keys.Exists(other => other.Name == key.Name)) throw BadInput.At(field, $"`order` names {key.Name} twice.");
                if (keys.Count == MaxKeys) throw BadInput.At(field, $"`order` names more than {MaxKeys} fields; leave out the last ones.");
                keys.Add(key);
            }
        }

        if (keys.Count == 0) keys.AddRange(target.DefaultOrder.Select(name => new SortKey(name.TrimStart('-'), ((ColumnOrder)target.Orders[name.TrimStart('-')]).Property, name.StartsWith('-'))));

        // The id makes the order total. It runs with the last key, so that one index serves both directions.
        keys.RemoveAll(key => key.Property == target.Key && key.Through.Count == 0);
        keys.Add(new SortKey("id", target.Key, keys is [.., { Descending: true }]));
        return [.. keys.Select((key, place) => key with { Place = place })];
    }

    private SortKey Key(TypeBinding type, Given sort, string path, IReadOnlyList<OneOrder> through)
    {
        var given = sort.Entries.Where(entry => !entry.Value.IsNull).ToList();
        if (given.Count != 1) throw BadInput.At(field, $"Each entry of `order` names one field; this one names {given.Count}. Put further fields into further entries.");
        var (name, value) = given[0];
        return type.Orders[name] switch
        {
            ColumnOrder column => new SortKey(path + name, column.Property, (string)value.Look()! == "DESC") { Through = through },
            OneOrder one when through.Count < MaxSteps => Key(schema.Of(one.Target), value, $"{path}{name}.", [.. through, one]),
            _ => throw BadInput.At(field, $"`order` goes through {MaxSteps} objects at most; {path}{name} is one more."),
        };
    }
}
