using GraphQL.Language;
using GraphQL.Postgres.Binding;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>What is shown of groups. <paramref name="row"/> shows the row that a key names, <paramref name="demand"/> checks a permission.</summary>
internal sealed class GroupAnswer(NaiveSelection selection, Action<string?> demand, Func<Type, object?, List<FieldNode>, object?> row)
{
    public OrderedDictionary<string, object?> Of(NaiveGroups groups, ObjectType type, List<FieldNode> nodes) => Interpreter.Made(type, selection.Of(type, nodes), (name, below) =>
        name is "hasMore" ? groups.HasMore : groups.Shown.Select(object? (group) => Group(group, (ObjectType)type.Fields["groups"].Type.Named, below)).ToList());

    private OrderedDictionary<string, object?> Group(NaiveGroup group, ObjectType type, List<FieldNode> nodes) => Interpreter.Made(type, selection.Of(type, nodes), (name, below) =>
        type.Fields[name].Type.Named is ObjectType member
            ? Interpreter.Made(member, selection.Of(member, below), (column, inner) => Member(group, name, member.Fields[column], inner))
            : new Number($"{group.Rows.Count}"));

    private object? Member(NaiveGroup group, string word, Field field, List<FieldNode> nodes)
    {
        demand(field.Requires);
        if (field.Binding is not GroupKey key) return group.Told(word, (IProperty)field.Binding!);
        var value = group.Keys.GetValueOrDefault(key.Name);
        return key.Target is { } target ? row(target, value, nodes) : NaiveValues.Shown(value);
    }
}
