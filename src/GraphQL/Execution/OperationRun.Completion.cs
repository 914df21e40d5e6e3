using System.Collections;
using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>CompleteValue (section 6.4.3) and what an error does to the positions around it (section 6.4.4).</summary>
internal sealed partial class OperationRun
{
    private async ValueTask<object?> Complete(GraphType type, object? value, ObjectType parentType, CollectedField field, ResponsePath path)
    {
        object? result;
        try
        {
            result = value is Exception e ? Fail(Failure.Errors(e, operation), type, field, path) : await CompleteNullable(type.Nullable, value, parentType, field, path);
        }
        catch (Exception e) when (!IsStopped(e))
        {
            return Fail(Failure.Errors(e, operation), type, field, path);
        }

        if (ReferenceEquals(result, Bubble))
            return type.IsNonNull ? Bubble : null;
        return result is null && type.IsNonNull && value is not Exception ? Fail([NotNull(parentType, field)], type, field, path) : result;
    }

    private static GraphQLError NotNull(ObjectType parentType, CollectedField field) =>
        new($"Cannot return null for non-nullable field {parentType.Name}.{field.Definition.Name}.");

    private ValueTask<object?> CompleteNullable(GraphType type, object? value, ObjectType parentType, CollectedField field, ResponsePath path)
    {
        switch (value, type)
        {
            case (null, _):
                return default;
            case (RawJson raw, _):
                var json = ResponseWriter.Json(raw.Write);
                return new(json.IsNull ? null : json);
            case (_, ScalarType or EnumType):
                return new(executor.Leaves.Complete(type.Named, value));
            case (_, ListType list):
                return Items(list, value, parentType, field, path);
            case (_, ObjectType objectType):
                return Object(objectType, value, field, path);
            default:
                return Object(ObjectTypes.Of(value, type.Named, operation, $"{parentType.Name}.{field.Definition.Name}"), value, field, path);
        }
    }

    private ValueTask<object?> Object(ObjectType type, object value, CollectedField field, ResponsePath path)
    {
        if (type.IsTypeOf is { } isTypeOf && !isTypeOf(value))
            throw new GraphQLException($"Expected value of type \"{type.Name}\" but got: {Inspection.Show(value)}.");
        return Fields(type, value, FieldCollection.Subfields(operation, type, field.Nodes), path);
    }

    private async ValueTask<object?> Items(ListType list, object value, ObjectType parentType, CollectedField field, ResponsePath path)
    {
        if (value is string or IReadOnlyDictionary<string, object?> || value is not IEnumerable items)
            throw new GraphQLException($"Expected Iterable, but did not find one for field \"{parentType.Name}.{field.Definition.Name}\".");

        var slots = new Slots((items as ICollection)?.Count ?? 4);
        var index = 0;
        foreach (var item in items)
        {
            if (!slots.Add(Complete(list.Of, item, parentType, field, new ResponsePath(path, index++))))
                break;
        }

        var values = await slots.Finish();
        var cause = Array.FindIndex(values, completed => ReferenceEquals(completed, Bubble));
        if (cause < 0)
            return values;
        Errors.Forget(path, key => (int)key > cause);
        return Bubble;
    }
}
