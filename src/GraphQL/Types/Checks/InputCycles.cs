namespace GraphQL.Types.Checks;

/// <summary>An input object whose required fields lead back to it could never be written (section 3.10, "Circular References").</summary>
internal sealed class InputCycles(SchemaProblems problems)
{
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<InputField> _path = [];
    private readonly Dictionary<InputObjectType, int> _depths = [];

    public void Check(InputObjectType type)
    {
        if (!_visited.Add(type))
            return;
        _depths[type] = _path.Count;
        foreach (var field in type.Fields.Values)
        {
            if (field.Type is not NonNullType { Of: InputObjectType required })
                continue;
            _path.Add(field);
            if (_depths.TryGetValue(required, out var depth))
            {
                var cycle = _path[depth..];
                var names = string.Join('.', cycle.Select(step => step.Name));
                problems.Report(
                    $"Cannot reference Input Object \"{required}\" within itself through a series of non-null fields: \"{names}\".",
                    cycle.Select(step => step.Node));
            }
            else
            {
                Check(required);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _depths.Remove(type);
    }
}
