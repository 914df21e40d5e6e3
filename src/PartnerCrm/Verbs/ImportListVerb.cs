using System.CommandLine;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Verbs;

/// <summary><c>import-list KIND FILE</c>: imports a list of sanctioned or debarred parties and prints what came of it.</summary>
internal static class ImportListVerb
{
    public static Command Make()
    {
        var kind = new Argument<string>("KIND") { Description = "What list it is, such as un for the United Nations Security Council Consolidated List." };
        var file = new Argument<FileInfo>("FILE") { Description = "The list as its publisher gives it out." };
        var command = new Command("import-list", "Imports a list to screen against.") { kind, file };
        var verb = Verb.On(command);
        command.SetAction((line, _) => verb.Work(line, async (crm, stop) =>
        {
            var list = line.GetValue(file)!;
            if (!list.Exists) throw new CannotStart($"There is no file '{list}'. Name the list's file.");
            using var loggers = LoggerFactory.Create(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
            var sources = new ListSources(ListMapping.Configuration(loggers, Verb.Configuration()["AutoMapper:LicenseKey"]).CreateMapper());
            await using var content = list.OpenRead();
            var report = await new ListImport(crm.Databases, crm.Commands, sources).Run(line.GetValue(kind)!, content, Actor.Program, stop);
            foreach (var text in report.Lines()) Console.WriteLine(text);
        }));
        return command;
    }
}
