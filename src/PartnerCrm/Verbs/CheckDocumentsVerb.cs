using System.CommandLine;
using GraphQL;
using PartnerCrm.Data;
using PartnerCrm.Graph;
using PartnerCrm.Serving;

namespace PartnerCrm.Verbs;

/// <summary><c>check-documents</c>: whether the documents of front-end apps fit the schema of this version.</summary>
internal static class CheckDocumentsVerb
{
    public static Command Make()
    {
        var path = new Argument<string>("path") { Description = "A folder of .graphql files, or a JSON file with a document for each id.", HelpName = "PATH" };
        var command = new Command("check-documents", "Says which registered GraphQL documents no longer fit the schema, and why; needs no database.") { path };
        command.SetAction((line, _) => Verb.Run(_ => Check(line.GetValue(path)!)));
        return command;
    }

    private static Task Check(string path)
    {
        var documents = RegisteredDocuments.Read(path);
        var schema = CrmSchema.Build(CrmDbFactory.Model(), new PrintedSource()).Schema;
        var broken = RegisteredDocuments.Broken(documents, new Pipeline(schema, GraphQLLimits.From(Verb.Configuration())));
        if (broken.Count > 0) throw new CannotStart($"{broken.Count} errors in {documents.ById.Count} documents:") { Details = broken };
        return Console.Out.WriteLineAsync($"All {documents.ById.Count} documents fit the schema.");
    }
}
