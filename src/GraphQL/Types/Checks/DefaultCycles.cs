using GraphQL.Language;

namespace GraphQL.Types.Checks;

/// <summary>A default whose fields' defaults lead back to it would never end (InputObjectDefaultValueHasCycle, section 3.10).</summary>
internal sealed class DefaultCycles(SchemaProblems problems)
{
    private static readonly ObjectValueNode Nothing = new([]);

    private readonly HashSet<string> _visited = [];
    private readonly List<(string Field, ValueNode Default)> _path = [];
    private readonly Dictionary<string, int> _depths = [];

    public void Check(InputObjectType type) => Value(type, Nothing);

    private void Value(InputObjectType type, ValueNode value)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Items)
                Value(type, item);
        }

        if (value is not ObjectValueNode map)
            return;
        foreach (var field in type.Fields.Values)
        {
            if (field.Type.Named is not InputObjectType inner)
                continue;
            if (map.Fields.FirstOrDefault(given => given.Name.Value == field.Name) is { } written)
                Value(inner, written.Value);
            else if (field.Default is { } initial)
                Default(inner, $"{type}.{field.Name}", initial);
        }
    }

    private void Default(InputObjectType type, string field, ValueNode value)
    {
        if (_depths.TryGetValue(field, out var depth))
        {
            var others = _path.Skip(depth).Select(step => step.Field).ToList();
            var via = others.Count > 0 ? $" via the default values of: {string.Join(", ", others)}" : "";
            problems.Report(
                $"Invalid circular reference. The default value of Input Object field {field} references itself{via}.",
                _path.Skip(depth - 1).Select(step => step.Default));
        }
        else if (_visited.Add(field))
        {
            _path.Add((field, value));
            _depths[field] = _path.Count;
            Value(type, value);
            _path.RemoveAt(_path.Count - 1);
            _depths.Remove(field);
        }
    }
}
