using GraphQL.Execution;

namespace GraphQL.Postgres.Planning;

/// <summary>Refusals of input that parses but cannot be planned.</summary>
internal static class BadInput
{
    public const string Code = "BAD_USER_INPUT";

    public static GraphQLException At(CollectedField field, string message) => new(message, Code, [field.Nodes[0].At]);
}
