using System.Collections;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>Finds the arguments, input fields and names of enums that were given (as null too) without the permission they need, in literals and in variables.</summary>
internal sealed class InputPermissions(OperationContext operation, IReadOnlyDictionary<string, object?> given)
{
    public void Check(ObjectType type, CollectedField field, ref List<Permissions.Finding>? found)
    {
        foreach (var argument in field.Nodes[0].Arguments)
        {
            if (!field.Definition.Arguments.TryGetValue(argument.Name.Value, out var definition) || !IsGiven(argument.Value))
                continue;
            Demand(definition.Requires, $"{type.Name}.{field.Definition.Name}({definition.Name}:)", argument.At, ref found);
            Literal(argument.Value, definition.Type, ref found);
        }
    }

    private void Literal(ValueNode literal, GraphType type, ref List<Permissions.Finding>? found)
    {
        switch (literal)
        {
            case VariableNode variable when given.TryGetValue(variable.Name.Value, out var value):
                Value(value, type, variable.At, ref found);
                break;
            case VariableNode variable when DefaultOf(variable) is { } value:
                Literal(value, type, ref found);
                break;
            case EnumValueNode name when type.Named is EnumType choice && choice.Values.TryGetValue(name.Name, out var chosen):
                Demand(chosen.Requires, $"{choice.Name}.{chosen.Name}", name.At, ref found);
                break;
            case ListValueNode list when type.Nullable is ListType of:
                foreach (var item in list.Items)
                    Literal(item, of.Of, ref found);
                break;
            case ObjectValueNode map when type.Named is InputObjectType inputObject:
                foreach (var node in map.Fields)
                {
                    if (!inputObject.Fields.TryGetValue(node.Name.Value, out var field) || !IsGiven(node.Value))
                        continue;
                    Demand(field.Requires, $"{inputObject.Name}.{field.Name}", node.At, ref found);
                    Literal(node.Value, field.Type, ref found);
                }

                break;
        }
    }

    private void Value(object? value, GraphType type, Location at, ref List<Permissions.Finding>? found)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> map when type.Named is InputObjectType inputObject:
                foreach (var (name, item) in map)
                {
                    if (!inputObject.Fields.TryGetValue(name, out var field))
                        continue;
                    Demand(field.Requires, $"{inputObject.Name}.{field.Name}", at, ref found);
                    Value(item, field.Type, at, ref found);
                }

                break;
            case string name when type.Named is EnumType choice:
                // Who may send all of them is known to pass whatever comes in the variable; all others are asked anew at each request.
                foreach (var one in choice.Values.Values)
                {
                    if (one.Requires is { } needed && !operation.May(needed) && one.Name == name)
                        Demand(needed, $"{choice.Name}.{name}", at, ref found);
                }

                break;
            case IEnumerable list and not string when type.Nullable is ListType of:
                foreach (var item in list)
                    Value(item, of.Of, at, ref found);
                break;
        }
    }

    private void Demand(string? needed, string name, Location at, ref List<Permissions.Finding>? found)
    {
        if (needed is not null && !operation.May(needed))
            (found ??= []).Add(new Permissions.Finding($"You may not use {name}: it needs the permission {needed}.", at, []));
    }

    private bool IsGiven(ValueNode literal) => literal is not VariableNode variable || operation.Variables.ContainsKey(variable.Name.Value);

    private ValueNode? DefaultOf(VariableNode variable) =>
        operation.Operation.Variables.FirstOrDefault(definition => definition.Variable.Name.Value == variable.Name.Value)?.Default;
}
