using System.Security.Cryptography;
using System.Text;

namespace GraphQL.Http.Documents;

/// <summary>Documents that were registered before anybody sends them, by the ids under which requests name them.</summary>
public sealed class TrustedDocuments
{
    private readonly Dictionary<string, string> byHash = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="documents">Document by id. A request may also name the SHA-256 of the text, in hex.</param>
    public TrustedDocuments(IReadOnlyDictionary<string, string> documents)
    {
        ById = documents;
        foreach (var text in documents.Values)
            byHash[Hash(text)] = text;
    }

    /// <summary>Every document by its id.</summary>
    public IReadOnlyDictionary<string, string> ById { get; }

    /// <summary>The documents that cannot be served, with all that is wrong with each: a change of the schema breaks those who use them.</summary>
    public IReadOnlyList<(string Id, IReadOnlyList<GraphQLError> Errors)> Broken(Pipeline pipeline) =>
    [
        .. from document in ById
           let errors = pipeline.Check(document.Value)
           where errors.Count > 0
           select (document.Key, errors),
    ];

    /// <summary>The document of an id: as registered, or <c>sha256:</c> and the hash of its text, or that hash alone.</summary>
    internal string? Find(string id) => ById.GetValueOrDefault(id) ?? byHash.GetValueOrDefault(id.StartsWith("sha256:", StringComparison.Ordinal) ? id["sha256:".Length..] : id);

    /// <summary>Whether a text is one of them, character by character.</summary>
    internal bool Contains(string text) => byHash.ContainsKey(Hash(text));

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
