using System.Text.Json;
using GraphQL;
using GraphQL.Http.Documents;
using PartnerCrm.Data;
using PartnerCrm.Pages;

namespace PartnerCrm.Serving;

/// <summary>The GraphQL documents that front-end apps have registered: those of the console beside the program, and a folder of .graphql files, or a JSON manifest of document by id.</summary>
internal static class RegisteredDocuments
{
    private const string Setting = "GraphQL:TrustedDocuments";
    private const string OnlySetting = "GraphQL:OnlyTrustedDocuments";

    /// <summary>The documents of the console and those that the configuration names, and whether nothing else is served. What no longer fits the schema keeps the strict mode from starting, else it is told.</summary>
    /// <exception cref="CannotStart">They cannot be read, or the strict mode would serve a document that the schema has left behind.</exception>
    public static (TrustedDocuments? Documents, bool Only) From(IConfiguration configuration, Pipeline pipeline, ILogger log)
    {
        var only = bool.TryParse(configuration[OnlySetting] ?? "false", out var flag) ? flag : throw new CannotStart($"{OnlySetting} is '{configuration[OnlySetting]}'; it must be true or false.");
        var console = ConsoleFiles.Documents();
        var named = configuration[Setting] is { Length: > 0 } path ? Read(path).ById : new Dictionary<string, string>();
        if (console.Count + named.Count == 0)
            return only ? throw new CannotStart($"{OnlySetting} needs {Setting}: a folder of .graphql files, or a JSON file with a document for each id.") : (null, false);

        var documents = new TrustedDocuments(new Dictionary<string, string>(console.Concat(named.Where(document => !console.ContainsKey(document.Key)))));
        var broken = Broken(documents, pipeline);
        if (only && broken.Count > 0)
            throw new CannotStart($"Registered documents do not fit the schema of this version: {broken.Count} errors. Have them mended, or start without {OnlySetting}.") { Details = broken };
        foreach (var error in broken) Faults.BrokenDocument(log, error);
        return (documents, only);
    }

    /// <exception cref="CannotStart">There are none at the path, or they cannot be read.</exception>
    public static TrustedDocuments Read(string path)
    {
        try
        {
            var documents = Directory.Exists(path) ? OfFolder(path) : OfManifest(path);
            return documents.Count > 0 ? new TrustedDocuments(documents) : throw new CannotStart($"There are no documents in {path}: put files named *.graphql there.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            throw new CannotStart($"The registered documents of {path} cannot be read: {unreadable.Message} Name a folder of .graphql files, or a JSON file such as {{ \"id\": \"query ...\" }}.", unreadable);
        }
    }

    /// <summary>What a present document has against the schema, one line for each error.</summary>
    public static IReadOnlyList<string> Broken(TrustedDocuments documents, Pipeline pipeline) =>
    [
        .. from document in documents.Broken(pipeline)
           from error in document.Errors
           select $"{document.Id}{(error.Locations is [var at, ..] ? $" ({at.Line}:{at.Column})" : "")}: {error.Message}",
    ];

    private static Dictionary<string, string> OfFolder(string folder) => Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .ToDictionary(file => Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/'), File.ReadAllText);

    private static Dictionary<string, string> OfManifest(string file) => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file)) ?? [];
}
