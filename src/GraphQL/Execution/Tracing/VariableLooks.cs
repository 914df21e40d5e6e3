namespace GraphQL.Execution.Tracing;

/// <summary>
/// What was seen of an operation's variables while something was prepared from them. What was prepared serves any request with the same document for which
/// <see cref="Hold"/>: every look would show the same again. So it can never depend on something that was forgotten in a key.
/// </summary>
public sealed class VariableLooks
{
    private readonly List<(VariablePath Path, object Seen, Func<object?, object?, bool> Same)> looks = [];
    private readonly (string Name, State State)[] states;

    private VariableLooks(OperationContext operation) =>
        states = [.. operation.Operation.Variables.Select(definition => (definition.Variable.Name.Value, Of(operation.Variables, definition.Variable.Name.Value)))];

    private enum State { Absent, Null, Given }

    /// <summary>The same operation with traced variables: where a coerced argument comes from a variable, a <see cref="VariableValue"/> stands in its place.</summary>
    public static (OperationContext Operation, VariableLooks Looks) Trace(OperationContext operation)
    {
        var looks = new VariableLooks(operation);
        var traced = operation.Variables.ToDictionary(
            variable => variable.Key,
            variable => variable.Value is { } value ? (object?)new VariableValue(new VariablePath(variable.Key), value, looks) : null);
        return (operation.With(traced), looks);
    }

    /// <summary>Whether all that was seen is so for these coerced variables too.</summary>
    public bool Hold(IReadOnlyDictionary<string, object?> variables)
    {
        foreach (var (name, state) in states)
        {
            if (Of(variables, name) != state) return false;
        }

        foreach (var (path, seen, same) in looks)
        {
            if (!same(seen, path.Read(variables))) return false;
        }

        return true;
    }

    internal void Add(VariablePath path, object seen, Func<object?, object?, bool> same) => looks.Add((path, seen, same));

    private static State Of(IReadOnlyDictionary<string, object?> variables, string name) =>
        !variables.TryGetValue(name, out var value) ? State.Absent : value is null ? State.Null : State.Given;
}
