using System.Globalization;

namespace GraphQL.Execution.Pricing;

/// <summary>The way down an operation along the dearest fields, as long as each is most of what is around it.</summary>
internal sealed class DearestPath
{
    private readonly List<(PricedField Field, long Cost, int Entries)> steps = [];

    private DearestPath()
    {
    }

    public static DearestPath From(PricedField root, IReadOnlyDictionary<string, object?> variables, long[] known)
    {
        var path = new DearestPath();
        var (field, times, cost) = (root, 1L, root.Cost(1, variables, known));
        while (true)
        {
            var entries = field.Entries?.Of(variables) ?? 1;
            var below = field.Choices.SelectMany(fields => fields).Select(next => (Field: next, Cost: next.Cost(entries, variables, known))).DefaultIfEmpty().MaxBy(next => next.Cost);
            if (below.Field is null || 2 * below.Cost * times < cost)
                break;
            cost = below.Cost * times;
            field = below.Field;
            times = field.Definition is { PerEntry: true } ? times * entries : times;
            path.steps.Add((field, cost, field.Entries?.Of(variables) ?? 1));
        }

        // What can be made smaller is a page, so the path ends with one where it can.
        while (path.steps.Count > 1 && path.steps[^1].Field.Entries is null && path.steps.Exists(step => step.Field.Entries is not null))
            path.steps.RemoveAt(path.steps.Count - 1);
        return path;
    }

    public GraphQLError Refusal(OperationCost cost)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"This operation costs {cost.Requested:N0}; at most {cost.Limit:N0} is served at once.");
        IReadOnlyDictionary<string, object?> shown = new Dictionary<string, object?>
        {
            ["cost"] = new Dictionary<string, object?> { ["requested"] = cost.Requested, ["limit"] = cost.Limit },
        };
        if (steps.Count == 0)
            return new GraphQLError(message + " Ask for fewer fields at once, in several operations.", Code: OperationCost.Code, Extensions: shown);

        var (field, part, entries) = steps[^1];
        message += string.Create(CultureInfo.InvariantCulture, $" The dearest part is {string.Join('.', steps.Select(step => step.Field.Key))}, which counts {part:N0}");
        message += field.Definition?.PageSize is { } page
            ? string.Create(CultureInfo.InvariantCulture, $" with {entries:N0} entries a page. Ask for smaller pages with `{page.Arguments[0]}` there or around it, or for less in each entry.")
            : ". Ask for it less often, or in several operations.";
        return new GraphQLError(message, [field.Node!.At], [.. steps.Select(step => step.Field.Key)], OperationCost.Code, shown);
    }
}
