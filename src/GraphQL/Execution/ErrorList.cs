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

    /// <summary>Where a null has taken the place of an object or list, only the errors of the child that caused it stay (section 6.4.4).</summary>
    public void KeepOnly(ResponsePath cause)
    {
        lock (gate)
            errors.RemoveAll(error => IsBelow(error.Path!, cause, cause.Count - 1) && !IsBelow(error.Path!, cause, cause.Count));
    }

    public IReadOnlyList<GraphQLError> ToArray()
    {
        lock (gate)
            return [.. errors];
    }

    private static bool IsBelow(IReadOnlyList<object> path, ResponsePath prefix, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (i >= path.Count || !path[i].Equals(prefix[i]))
                return false;
        }

        return true;
    }
}
