using GraphQL.Language;

namespace GraphQL;

/// <summary>An error as the response carries it (section 7.1.6): a message, places in the document, and a response path (keys and list indices).</summary>
public sealed record GraphQLError(
    string Message,
    IReadOnlyList<Location>? Locations = null,
    IReadOnlyList<object>? Path = null,
    string? Code = null,
    IReadOnlyDictionary<string, object?>? Extensions = null);

/// <summary>Thrown where a request or a field cannot go on; carries what the response says about it.</summary>
public sealed class GraphQLException(IReadOnlyList<GraphQLError> errors, Exception? cause = null) : Exception(errors[0].Message, cause)
{
    public GraphQLException(string message, string? code = null, IReadOnlyList<Location>? locations = null)
        : this([new GraphQLError(message, locations, Code: code)])
    {
    }

    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
