using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>One execution: selection sets and fields (sections 6.3 and 6.4.2).</summary>
internal sealed partial class OperationRun(OperationContext operation, Executor executor, CancellationToken stop)
{
    /// <summary>Stands for a null where none may be, on its way up to the first position that may be null (section 6.4.4).</summary>
    public static readonly object Bubble = new();

    public ErrorList Errors { get; } = new();

    /// <summary>Where sources keep their answers until the response is written.</summary>
    public List<PooledBytes> Bytes { get; } = [];

    /// <summary>The completed object, or <see cref="Bubble"/>.</summary>
    public ValueTask<object?> Fields(ObjectType type, object? parent, IReadOnlyList<CollectedField> fields, ResponsePath? path, bool serial = false) =>
        !serial && IsOneSource(fields) ? OneSource(type, parent, fields, path) : AnyFields(type, parent, fields, path, serial);

    private async ValueTask<object?> AnyFields(ObjectType type, object? parent, IReadOnlyList<CollectedField> fields, ResponsePath? path, bool serial)
    {
        var sources = serial ? null : SourceAnswers.Begin(fields, group => Ask(group, parent, path));
        var slots = new Slots(fields.Count);
        for (var i = 0; i < fields.Count; i++)
        {
            // A source that was asked is waited for, so its fields take their places even when the object is lost.
            var more = serial ? slots.Take(await Begin(i)) : slots.Add(Begin(i));
            if (!more && sources is null)
                break;
        }

        ValueTask<object?> Begin(int i)
        {
            var place = new ResponsePath(path, fields[i].Key);
            return IsSourced(fields[i])
                ? Sourced(sources?.Of(i) ?? Ask([fields[i]], parent, path), sources?.Place(i) ?? 0, type, fields[i], place)
                : Field(type, parent, fields[i], place);
        }

        return Finished(fields, await slots.Finish(), path);
    }

    private object Finished(IReadOnlyList<CollectedField> fields, object?[] values, ResponsePath? path)
    {
        var cause = Array.FindIndex(values, value => ReferenceEquals(value, Bubble));
        if (cause < 0)
            return new ResponseMap(fields, values);
        Errors.Forget(path, key => fields.Skip(cause + 1).Any(field => field.Key.Equals(key)));
        return Bubble;
    }

    private static bool IsSourced(CollectedField field) => field.Definition is { Source: not null, Resolve: null } && field.ArgumentErrors is null;

    private async ValueTask<object?> Field(ObjectType type, object? parent, CollectedField field, ResponsePath path)
    {
        object? value;
        try
        {
            stop.ThrowIfCancellationRequested();
            if (field.ArgumentErrors is { } errors)
                return Fail(errors, field.Definition.Type, field, path);
            value = field.Definition.Resolve is { } resolve
                ? await resolve(new FieldContext(operation, type, parent, field, path, stop))
                : executor.Members.Read(parent, field.Definition.Name);
        }
        catch (Exception e) when (!IsStopped(e))
        {
            return Fail(Failure.Errors(e, operation), field.Definition.Type, field, path);
        }

        if (value is not IAsyncDisposable held)
            return await Complete(field.Definition.Type, value, type, field, path);
        await using (held)
            return await Complete(field.Definition.Type, value, type, field, path);
    }

    private bool IsStopped(Exception e) => e is OperationCanceledException && stop.IsCancellationRequested;

    private object? Fail(IReadOnlyList<GraphQLError> errors, GraphType type, CollectedField field, ResponsePath path)
    {
        foreach (var error in errors)
            Errors.Add(error with { Locations = error.Locations ?? Failure.Places(field), Path = error.Path ?? path });
        return type.IsNonNull ? Bubble : null;
    }
}
