namespace GraphQL.Http;

/// <summary>A request that HTTP alone refuses, before or instead of GraphQL.</summary>
internal sealed class RequestRefused(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string? Code { get; init; }

    /// <summary>The methods that would do, for 405.</summary>
    public string? Allow { get; init; }
}
