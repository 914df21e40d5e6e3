using System.CommandLine;
using PartnerCrm.Data;

namespace PartnerCrm.Verbs;

/// <summary><c>migrate</c>: brings a database to this version's schema and loads its reference data.</summary>
internal static class MigrateVerb
{
    public static Command Make()
    {
        var command = new Command("migrate", "Brings the database to this version's tables and loads the reference data.");
        var verb = Verb.On(command);
        command.SetAction((line, _) => Verb.Run(async stop =>
        {
            await CrmStore.Migrate(Verb.Configuration(), verb.Folder(line), verb.Demo(line), Console.Error.WriteLine, stop);
            Console.WriteLine("The database is up to date.");
        }));
        return command;
    }
}
