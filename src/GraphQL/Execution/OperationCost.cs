namespace GraphQL.Execution;

/// <summary>What an operation costs at most, known before it runs (<see cref="Limits.MaxCost"/>), as the response shows it in <c>extensions.cost</c>.</summary>
/// <param name="Requested">The cost of this operation with these variables.</param>
/// <param name="Limit">The most that one operation may cost.</param>
public readonly record struct OperationCost(long Requested, long Limit)
{
    /// <summary>The code of the error that refuses an operation for its cost.</summary>
    public const string Code = "COST_LIMIT";

    public bool IsTooMuch => Requested > Limit;
}
