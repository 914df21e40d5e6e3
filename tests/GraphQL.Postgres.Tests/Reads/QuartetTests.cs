using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using GraphQL.Postgres.Tests.Shelves;

namespace GraphQL.Postgres.Tests.Reads;

/// <summary>
/// Request, plan, SQL and answer side by side, one file each. RECORD_QUARTETS=1 in the environment writes plan, SQL and answer anew; look at the difference before it is committed.
/// </summary>
public sealed class QuartetTests(Library library)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Requests() => [.. Directory.GetFiles(Folder(), "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_plan_the_statement_and_the_answer_are_as_recorded(string request)
    {
        var (plan, sql) = (new StringBuilder(), new StringBuilder());
        var observed = library.NewPipeline((planned, parameters) =>
        {
            plan.Append(planned);
            sql.Append(planned.Sql).Append('\n').AppendJoin("", parameters.Select((parameter, i) => $"-- ${i + 1}: {JsonSerializer.Serialize(parameter)}\n"));
        });
        var query = await File.ReadAllTextAsync(Path.Combine(Folder(), request + ".graphql"), TestContext.Current.CancellationToken);
        var answer = await library.Ask(query, Library.Adult, pipeline: observed);
        using var json = JsonDocument.Parse(answer);
        Check(request + ".plan", plan.ToString());
        Check(request + ".sql", sql.ToString());
        Check(request + ".json", JsonSerializer.Serialize(json, Indented) + "\n");
    }

    private static void Check(string file, string got)
    {
        var path = Path.Combine(Folder(), file);
        if (Environment.GetEnvironmentVariable("RECORD_QUARTETS") == "1") File.WriteAllText(path, got);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "(not recorded)", got);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
