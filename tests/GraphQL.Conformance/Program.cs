using GraphQL.Conformance;

// dotnet run --project tests/GraphQL.Conformance -- [--quiet] FILE...   (without files: the ones that travel with the tests)
var quiet = args.Contains("--quiet");
IReadOnlyList<string> files = [.. args.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal))];
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

    if (CaseSets.For(file) is not { } set)
    {
        Console.WriteLine($"{Path.GetFileName(file)}: skipped, this runner has no set of that name.");
        continue;
    }

    var report = CaseRun.File(set, file);
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
