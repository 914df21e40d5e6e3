using System.Collections;
using GraphQL.Validation.Limits;

namespace GraphQL.Execution;

/// <summary>Counts what a request's variables hold: each value is coerced, checked and sent on, so that many of them cost more than their bytes.</summary>
internal static class VariableCount
{
    /// <exception cref="GraphQLException">There are more values than allowed.</exception>
    public static void Demand(IReadOnlyDictionary<string, object?>? variables, int most)
    {
        if (variables is not null && !Fits(variables, ref most))
            throw new GraphQLException("The variables hold too many values. Send them in several requests.", Limit.Code);
    }

    private static bool Fits(object? value, ref int left)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> map:
                foreach (var (_, item) in map)
                    if (--left < 0 || !Fits(item, ref left)) return false;
                return true;
            case IEnumerable list and not string:
                foreach (var item in list)
                    if (--left < 0 || !Fits(item, ref left)) return false;
                return true;
            default:
                return true;
        }
    }
}
