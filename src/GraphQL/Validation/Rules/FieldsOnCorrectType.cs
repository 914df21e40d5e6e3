using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules;

/// <summary>A selected field is defined on the type it is selected on. Section 5.3.1, Field Selections (<c>#sec-Field-Selections</c>).</summary>
internal sealed class FieldsOnCorrectType : Rule
{
    internal override void EnterField(FieldNode node)
    {
        if (Context.ParentType is not { } type || Context.Field is not null)
            return;
        var name = node.Name.Value;
        var hint = Suggestions.Phrase(TypesWith(name, type), "to use an inline fragment on");
        if (hint.Length == 0 && type is CompositeType { Fields: var fields })
            hint = Context.Suggest(name, fields.Keys);
        Context.Report($"Cannot query field \"{name}\" on type \"{type}\".{hint}", node);
    }

    /// <summary>
    /// The possible types of an abstract type, and their interfaces, that have the field: interfaces first that most of them share.
    /// </summary>
    private IReadOnlyList<string> TypesWith(string field, NamedType type)
    {
        if (type is not (InterfaceType or UnionType))
            return [];
        OrderedDictionary<CompositeType, int> uses = [];
        foreach (var possible in Context.Schema.PossibleTypes(type).Where(possible => possible.Fields.ContainsKey(field)))
        {
            uses[possible] = 1;
            foreach (var shared in possible.Interfaces.Where(shared => shared.Fields.ContainsKey(field)))
                uses[shared] = uses.GetValueOrDefault(shared) + 1;
        }

        return [.. uses
            .OrderByDescending(use => use.Value)
            .ThenByDescending(use => uses.Keys.Count(other => use.Key is InterfaceType && other.Interfaces.Contains(use.Key)))
            .ThenBy(use => use.Key.Name, NaturalOrder.Instance)
            .Select(use => use.Key.Name)];
    }
}
