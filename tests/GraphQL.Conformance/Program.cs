using GraphQL.Conformance;
using GraphQL.Conformance.Sets;

// dotnet run --project tests/GraphQL.Conformance -- [--quiet] [--schema SCHEMA.graphql] FILE...
// Without files: the ones that travel with the tests. With a schema, the files are random operations over it.
var quiet = args.Contains("--quiet");
var schemaAt = Array.IndexOf(args, "--schema") + 1;
if (schemaAt > 0 && (schemaAt == args.Length || !File.Exists(args[schemaAt])))
{
    Console.Error.WriteLine("--schema takes the path of a file in the schema definition language.");
    return 2;
}

var sdl = schemaAt > 0 ? File.ReadAllText(args[schemaAt]) : null;
IReadOnlyList<string> files = [.. args.Where((argument, at) => !argument.StartsWith("--", StringComparison.Ordinal) && (schemaAt == 0 || at != schemaAt))];
if (files.Count == 0)
    files = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "cases"), "*.public.jsonl").Order(StringComparer.Ordinal)];

var failed = 0;
foreach (var file in files)
{
    if (!File.Exists(file))
    {
        Console.Error.WriteLine($"{file}: no such file.");
        failed++;
        continue;
    }

    if ((sdl is null ? CaseSets.For(file) : new FuzzSet(Path.GetFileName(file).Split('.')[0], sdl)) is not { } set)
    {
        Console.WriteLine($"{Path.GetFileName(file)}: skipped, this runner has no set of that name.");
        continue;
    }

    var report = CaseRun.File(set, file);
    if (set is IAsyncDisposable held)
        await held.DisposeAsync();
    failed += report.Failures.Count;
    if (!quiet)
    {
        foreach (var (id, failure) in report.Failures)
            Console.WriteLine($"{report.Name} {id}\n  expected: {failure.Expected}\n  got:      {failure.Got}");
        foreach (var line in report.Excepted)
            Console.WriteLine($"{report.Name} known exception {line}");
    }

    Console.WriteLine($"{report.Name}: {report.Passed + report.Excepted.Count} passed, {report.Failures.Count} failed"
        + (report.Excepted.Count > 0 ? $" ({report.Excepted.Count} of the passed are known exceptions)" : ""));
}

return failed == 0 ? 0 : 1;
