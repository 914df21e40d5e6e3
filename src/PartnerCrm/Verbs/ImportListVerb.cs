using System.CommandLine;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Verbs;

/// <summary><c>import-list KIND FILE...</c>: imports a list of sanctioned or debarred parties, or of owners, and prints what came of it.</summary>
internal static class ImportListVerb
{
    public static Command Make()
    {
        var kind = new Argument<string>("KIND")
        {
            Description = "What list it is: un, ofac, opensanctions, world-bank or bods; opensanctions:NAME and bods:NAME are lists of their own.",
        };
        var files = new Argument<FileSystemInfo[]>("FILE") { Description = "The list as its publisher gives it out, also gzipped or zipped; sdn.csv, alt.csv and add.csv of OFAC together, or their folder.", Arity = ArgumentArity.OneOrMore };
        var shrink = new Option<bool>("--accept-shrink") { Description = "Takes a list that has become much shorter than the one in force." };
        var command = new Command("import-list", "Imports a list to screen against.") { kind, files, shrink };
        var verb = Verb.On(command);
        command.SetAction((line, _) => verb.Work(line, async (crm, stop) =>
        {
            using var loggers = LoggerFactory.Create(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
            var configuration = Verb.Configuration();
            var progress = new RowProgress(Console.Error, Console.IsErrorRedirected, TimeProvider.System);
            var import = new ListImport(crm.Databases, crm.Commands, new ListSources(ListMapping.Mapper(loggers, configuration["AutoMapper:LicenseKey"]))) { Progress = (what, count) => progress.Report(what, count) };
            import.Source(line.GetValue(kind)!);
            using var spooled = new SpooledFiles(ListLimits.MaxBytes(configuration));
            foreach (var file in line.GetValue(files)!.SelectMany(Files)) await Add(spooled, file, stop);
            var report = await import.Run(line.GetValue(kind)!, new ListFiles(spooled.All, TimeProvider.System.GetUtcNow()), Actor.Program, stop, line.GetValue(shrink));
            foreach (var text in report.Lines()) Console.WriteLine(text);
        }));
        return command;
    }

    private static async Task Add(SpooledFiles spooled, FileInfo file, CancellationToken stop)
    {
        try
        {
            await spooled.Add(file.FullName, stop);
        }
        catch (ListUnreadable broken)
        {
            throw new ListNotRead(broken.Message);
        }
    }

    private static IEnumerable<FileInfo> Files(FileSystemInfo named) => named switch
    {
        _ when Directory.Exists(named.FullName) => new DirectoryInfo(named.FullName).GetFiles("*.csv") is { Length: > 0 } found ? found.OrderBy(file => file.Name, StringComparer.Ordinal)
            : throw new CannotStart($"There is no .csv file in '{named}'. Name the list's files."),
        _ when File.Exists(named.FullName) => [new FileInfo(named.FullName)],
        _ => throw new CannotStart($"There is no file '{named}'. Name the list's file."),
    };
}
