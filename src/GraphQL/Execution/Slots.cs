namespace GraphQL.Execution;

/// <summary>Places for the values of an object's fields or a list's items, some of which are still on their way.</summary>
internal sealed class Slots(int capacity)
{
    private readonly List<object?> values = new(capacity);
    private List<int>? places;
    private List<Task<object?>>? tasks;

    /// <summary>Takes the next value; false when it is there already and nulls what is around it, so that the rest need not begin.</summary>
    public bool Add(ValueTask<object?> value)
    {
        if (value.IsCompletedSuccessfully)
            return Take(value.Result);
        (places ??= []).Add(values.Count);
        (tasks ??= []).Add(value.AsTask());
        values.Add(null);
        return true;
    }

    /// <summary>Takes the next value, which is there.</summary>
    public bool Take(object? value)
    {
        values.Add(value);
        return !ReferenceEquals(value, OperationRun.Bubble);
    }

    /// <summary>Waits for every value, also when one of them fails, so that nothing runs on behind the response.</summary>
    public async ValueTask<object?[]> Finish()
    {
        if (tasks is not null)
        {
            var late = await Task.WhenAll(tasks);
            for (var i = 0; i < late.Length; i++)
                values[places![i]] = late[i];
        }

        return [.. values];
    }
}
