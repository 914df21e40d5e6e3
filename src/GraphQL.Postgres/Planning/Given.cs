using GraphQL.Execution;
using GraphQL.Execution.Tracing;

namespace GraphQL.Postgres.Planning;

/// <summary>
/// What a client gave for an argument, as the planner sees it: fixed in the document, or from a variable. The planner walks it and turns leaves into slots;
/// on what it looks at beyond that, its plan depends.
/// </summary>
internal readonly struct Given(int place, object? value)
{
    /// <summary>What was given for an argument; null where it was left out.</summary>
    /// <param name="field">The field that has the argument.</param>
    /// <param name="name">The argument's name.</param>
    /// <param name="place">The place of the planned field, itself or above, which becomes an error when the value does not fit.</param>
    public static Given Argument(CollectedField field, string name, int place) => new(place, field.Arguments.GetValueOrDefault(name));

    public bool IsNull => value is null;

    /// <summary>The entries of an input object.</summary>
    public IEnumerable<KeyValuePair<string, Given>> Entries => (value is VariableValue variable ? variable.Entries() : (IReadOnlyDictionary<string, object?>)value!)
        .Select(Wrap);

    /// <summary>The items of a list.</summary>
    public IEnumerable<Given> Items => (value is VariableValue variable ? variable.Items() : (IReadOnlyList<object?>)value!).Select(Wrap);

    /// <summary>One entry of an input object; null where it was left out.</summary>
    public Given Entry(string key) => Entries.FirstOrDefault(entry => entry.Key == key).Value;

    /// <summary>The value itself: the plan serves only where it is the same.</summary>
    public object? Look() => value is VariableValue variable ? variable.Look() : value;

    /// <summary>The value, of which the plan uses a trait only: it serves where the trait is the same.</summary>
    public object? Look(Func<object?, object?, bool> same) => value is VariableValue variable ? variable.Look(same) : value;

    /// <summary>The value when the plan runs, converted; what is fixed is converted now.</summary>
    /// <exception cref="GraphQLException">It is fixed and does not fit.</exception>
    public Slot Slot(Func<object?, object?> convert) => Planning.Slot.Of(place, value, convert);

    public override string ToString() => value is VariableValue variable ? variable.Path.ToString() : value?.ToString() ?? "null";

    private Given Wrap(object? item) => new(place, item);

    private KeyValuePair<string, Given> Wrap(KeyValuePair<string, object?> entry) => KeyValuePair.Create(entry.Key, new Given(place, entry.Value));
}
