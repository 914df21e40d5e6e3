using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using PartnerCrm.Data;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Verbs;

/// <summary><c>screen FILE.csv</c>: screens every row of a file against the lists in force.</summary>
internal static class ScreenVerb
{
    private const int RowsAtOnce = 512;

    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "A CSV file with a header: name or full_name, optionally date_of_birth, nationality or country, schema (Person, Company, ...). Other columns are passed through.",
        };
        var command = new Command("screen", "Screens every row of a file against the lists in force. The rows go to the output with what was found, progress goes to the error stream.") { file };
        var verb = Verb.On(command);
        command.SetAction((line, _) => verb.Work(line, (crm, stop) => Screen(crm, line.GetValue(file)!, stop)));
        return command;
    }

    private static async Task Screen(Crm crm, FileInfo file, CancellationToken stop)
    {
        if (!file.Exists) throw new CannotStart($"There is no file '{file}'. Name a CSV file with a column name or full_name.");
        using var rows = new ScreenedFile(file.FullName);
        var lists = await crm.Commands.Lists.InForce(stop);
        if (lists.Count == 0) throw new NoListInForce();
        foreach (var list in lists) await Console.Error.WriteLineAsync($"Against {list.Version.Kind} of {list.Version.ListDate:yyyy-MM-dd}, version {list.Version.Number}, {list.Version.Parties} parties.");

        await using var output = Console.OpenStandardOutput();
        using var written = rows.Written(output);
        var (count, hits, mute, begun, progress) = (0, 0, 0, Stopwatch.GetTimestamp(), new RowProgress(Console.Error, Console.IsErrorRedirected, TimeProvider.System));
        // A chunk is in memory at a time, however long the file is.
        foreach (var chunk in rows.Rows().Chunk(RowsAtOnce))
        {
            foreach (var (row, found) in chunk.AsParallel().AsOrdered().WithCancellation(stop).Select(row => (row, ScreenedRow.Of(row.Subject, lists))))
            {
                rows.Write(written, row, found);
                (count, hits, mute) = (count + 1, hits + (found.Hit is null ? 0 : 1), mute + (found.Compared ? 0 : 1));
            }

            progress.Report("rows", count, string.Create(CultureInfo.InvariantCulture, $", {hits} hits"));
        }

        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{count} rows, {count / Stopwatch.GetElapsedTime(begun).TotalSeconds:n0} rows a second, {hits} hits; {(count == 0 ? 0 : (double)hits / count):p2} reach {NameMatcher.DefaultThreshold}{(mute == 0 ? "" : $"; {mute} have no word that can be compared, and were not screened")}."));
    }
}
