using Microsoft.AspNetCore.Http;

namespace GraphQL.Http.Documents;

/// <summary>The document that a request means: sent as text, named by a registered id, or by the hash of what was sent before (automatic persisted queries).</summary>
internal sealed class DocumentLookup
{
    private const int HashLength = 64;
    private readonly TrustedDocuments? trusted;
    private readonly RememberedDocuments? remembered;

    public DocumentLookup(EndpointOptions options)
    {
        if (options.OnlyTrusted && options.Documents is null)
            throw new ArgumentException("Only trusted documents shall be served, and none are given.", nameof(options));
        trusted = options.Documents;
        remembered = options.OnlyTrusted ? null : new RememberedDocuments(maxCount: 5_000, maxCharacters: 4_000_000);
    }

    /// <exception cref="RequestRefused">No document is meant, or it is named in a way that cannot be read.</exception>
    /// <exception cref="GraphQLException">The document is not known, not trusted, or not the one that its hash says.</exception>
    public string Find(RequestParameters request)
    {
        if (request.DocumentId is { } id)
        {
            if (request.Query is not null)
                throw new RequestRefused(StatusCodes.Status400BadRequest, "Send a \"query\" or a \"documentId\", not both.");
            return trusted?.Find(id) ?? throw Unknown("No document is registered under this documentId.", "DOCUMENT_NOT_FOUND");
        }

        var hash = HashOf(request);
        if (request.Query is not { } text)
        {
            return hash is null
                ? throw new RequestRefused(StatusCodes.Status400BadRequest, "A string \"query\" with the GraphQL document is missing.")
                : trusted?.Find(hash) ?? remembered?.Find(hash) ?? throw Unknown("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND");
        }

        if (hash is not null && !hash.Equals(TrustedDocuments.Hash(text), StringComparison.OrdinalIgnoreCase))
            throw Unknown("The sha256Hash is not the SHA-256 of the query, in hex.", "PERSISTED_QUERY_HASH_MISMATCH");
        if (remembered is null && !trusted!.Contains(text))
            throw Unknown("Only registered documents are served here. Name one by its documentId, or ask for yours to be registered.", "DOCUMENT_NOT_TRUSTED");
        if (hash is not null)
            remembered?.Add(hash, text);
        return text;
    }

    private static string? HashOf(RequestParameters request)
    {
        if (request.Extensions?.TryGetValue("persistedQuery", out var value) is not true || value is null)
            return null;
        var named = value as IReadOnlyDictionary<string, object?> ?? throw Malformed();
        return named.GetValueOrDefault("version") is 1 && named.GetValueOrDefault("sha256Hash") is string { Length: HashLength } hash && hash.All(char.IsAsciiHexDigit)
            ? hash
            : throw Malformed();
    }

    private static RequestRefused Malformed() => new(
        StatusCodes.Status400BadRequest, "extensions.persistedQuery must be an object with \"version\": 1 and a \"sha256Hash\" of 64 hexadecimal digits.");

    private static GraphQLException Unknown(string message, string code) => new(message, code);
}
