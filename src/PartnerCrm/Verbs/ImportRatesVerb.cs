using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Conflicts.Influence;
using PartnerCrm.Data;

namespace PartnerCrm.Verbs;

/// <summary><c>import-rates FILE.csv</c>: imports dated exchange rates to US dollars.</summary>
internal static class ImportRatesVerb
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "A CSV file with a header: currency (three letters), day (such as 2026-02-01), usd (US dollars for one unit), optionally source.",
        };
        var command = new Command("import-rates", "Imports exchange rates, by which funds and gifts are counted in US dollars. A rate on record is never changed.") { file };
        var verb = Verb.On(command);
        command.SetAction((line, _) => verb.Work(line, async (crm, stop) =>
        {
            var path = line.GetValue(file)!;
            if (!path.Exists) throw new CannotStart($"There is no file '{path}'. Name a CSV file with columns currency, day and usd.");
            var rows = RateFile.Read(path.FullName);
            var before = await Count(crm, stop);
            await crm.Commands.Run(new ImportRates(path.Name, rows), Actor.Program, stop);
            Console.WriteLine($"{rows.Count} rates read, {await Count(crm, stop) - before} added.");
        }));
        return command;
    }

    private static async Task<int> Count(Crm crm, CancellationToken stop)
    {
        await using var db = await crm.Databases.CreateDbContextAsync(stop);
        return await db.Set<ExchangeRate>().CountAsync(stop);
    }
}
