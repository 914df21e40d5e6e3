using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// An input object is given each field once.
/// Section 5.6.3, Input Object Field Uniqueness (<c>#sec-Input-Object-Field-Uniqueness</c>).
/// </summary>
internal sealed class UniqueInputFieldNames : Rule
{
    internal override void EnterObjectValue(ObjectValueNode node)
    {
        Dictionary<string, NameNode> seen = [];
        foreach (var field in node.Fields)
        {
            if (!seen.TryAdd(field.Name.Value, field.Name))
                Context.Report($"There can be only one input field named \"{field.Name.Value}\".", seen[field.Name.Value], field.Name);
        }
    }
}
