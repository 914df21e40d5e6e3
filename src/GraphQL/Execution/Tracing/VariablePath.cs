using System.Globalization;

namespace GraphQL.Execution.Tracing;

/// <summary>A place in an operation's variables: a variable, and the keys and positions that lead into its value.</summary>
public sealed class VariablePath
{
    private readonly string variable;
    private readonly object[] steps;

    internal VariablePath(string variable, params object[] steps) => (this.variable, this.steps) = (variable, steps);

    /// <summary>The value at this place; null where there is none.</summary>
    public object? Read(IReadOnlyDictionary<string, object?> variables)
    {
        variables.TryGetValue(variable, out var value);
        foreach (var step in steps)
        {
            value = (step, value) switch
            {
                (string key, IReadOnlyDictionary<string, object?> map) => map.GetValueOrDefault(key),
                (int index, IReadOnlyList<object?> list) when index < list.Count => list[index],
                _ => null,
            };
        }

        return value;
    }

    /// <summary>As it is read, such as <c>$where.name.eq</c>.</summary>
    public override string ToString() =>
        "$" + string.Join('.', steps.Prepend(variable).Select(step => Convert.ToString(step, CultureInfo.InvariantCulture)));

    internal VariablePath Below(object step) => new(variable, [.. steps, step]);
}
