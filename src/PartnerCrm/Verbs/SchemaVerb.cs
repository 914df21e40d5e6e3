using System.CommandLine;
using PartnerCrm.Graph;

namespace PartnerCrm.Verbs;

/// <summary><c>schema</c>: prints the API.</summary>
internal static class SchemaVerb
{
    public static Command Make()
    {
        var command = new Command("schema", "Prints the schema of the API as SDL; needs no database.");
        command.SetAction(_ => Console.Out.Write(PrintedSchema.Text()));
        return command;
    }
}
