using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>Fields that a source answers: everything one object wants from a source is asked at once, and its JSON is inserted as it is.</summary>
internal sealed partial class OperationRun
{
    private async Task<IReadOnlyList<CompletedField>> Ask(IReadOnlyList<CollectedField> fields, object? parent, ResponsePath? path)
    {
        try
        {
            stop.ThrowIfCancellationRequested();
            var answers = await fields[0].Definition.Source!.Answer(operation, parent, fields, stop);
            Keep(answers);
            return answers.Count == fields.Count
                ? answers
                : throw new InvalidOperationException($"A source answered {answers.Count} of {fields.Count} fields, from {fields[0].Key} on.");
        }
        catch (Exception e) when (!IsStopped(e))
        {
            // Every field of the group failed for one reason, which is reported once.
            var errors = Failure.Errors(e, operation);
            return [.. fields.Select(field => new CompletedField("null"u8.ToArray(), errors))];
        }
    }

    private void Keep(IReadOnlyList<CompletedField> answers)
    {
        lock (Bytes)
        {
            foreach (var answer in answers)
            {
                if (answer.Bytes is { } bytes && !Bytes.Contains(bytes)) Bytes.Add(bytes);
            }
        }
    }

    private static bool IsOneSource(IReadOnlyList<CollectedField> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (!IsSourced(fields[i]) || fields[i].Definition.Source != fields[0].Definition.Source)
                return false;
        }

        return fields.Count > 0;
    }

    // The usual read: one question, one answer, and nothing else to wait for.
    private async ValueTask<object?> OneSource(ObjectType type, object? parent, IReadOnlyList<CollectedField> fields, ResponsePath? path)
    {
        var answers = await Ask(fields, parent, path);
        var values = new object?[fields.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Place(answers[i], type, fields[i], new ResponsePath(path, fields[i].Key));
        return Finished(fields, values, path);
    }

    private async ValueTask<object?> Sourced(Task<IReadOnlyList<CompletedField>> answers, int place, ObjectType parentType, CollectedField field, ResponsePath path) =>
        Place((await answers)[place], parentType, field, path);

    private object? Place(CompletedField answer, ObjectType parentType, CollectedField field, ResponsePath path)
    {
        foreach (var error in answer.Errors ?? [])
            Errors.Add(error with { Locations = error.Locations ?? Failure.Places(field), Path = error.Path is { Count: > 0 } below ? [.. path, .. below] : path });

        var json = new ResponseJson(answer.Json);
        if (!json.IsNull)
            return json;
        if (!field.Definition.Type.IsNonNull)
            return null;
        return answer.Errors is { Count: > 0 } ? Bubble : Fail([NotNull(parentType, field)], field.Definition.Type, field, path);
    }
}
