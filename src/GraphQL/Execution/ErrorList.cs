namespace GraphQL.Execution;

/// <summary>The errors of one operation; fields add to it from any thread.</summary>
internal sealed class ErrorList
{
    private readonly Lock gate = new();
    private readonly List<GraphQLError> errors = [];

    public void Add(GraphQLError error)
    {
        lock (gate)
            errors.Add(error);
    }

    /// <summary>
    /// Where a null has taken the place of an object or list, the children after the one that caused it count as not executed (section 6.4.4),
    /// so that the answer is the same whichever of them was faster.
    /// </summary>
    public void Forget(ResponsePath? place, Func<object, bool> later)
    {
        var depth = place?.Count ?? 0;
        lock (gate)
            errors.RemoveAll(error => error.Path!.Count > depth && IsBelow(error.Path, place, depth) && later(error.Path[depth]));
    }

    public IReadOnlyList<GraphQLError> ToArray()
    {
        lock (gate)
            return [.. errors];
    }

    private static bool IsBelow(IReadOnlyList<object> path, ResponsePath? prefix, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (!path[i].Equals(prefix![i]))
                return false;
        }

        return true;
    }
}
