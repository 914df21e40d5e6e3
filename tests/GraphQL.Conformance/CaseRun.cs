using System.Text.Json;

namespace GraphQL.Conformance;

/// <summary>The outcome of a case file; <c>Excepted</c> are the cases that differ for a reason listed in <see cref="KnownExceptions"/>.</summary>
public sealed record CaseReport(string Name, int Passed, IReadOnlyList<(string Id, Failure Failure)> Failures, IReadOnlyList<string> Excepted);

/// <summary>Runs every case of a file.</summary>
public static class CaseRun
{
    public static CaseReport File(CaseSet set, string file)
    {
        var folder = new CaseFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var passed = 0;
        List<(string, Failure)> failures = [];
        List<string> excepted = [];
        foreach (var test in CaseFolder.ReadLines(file))
        {
            var id = test.GetProperty("id").GetString()!;
            if (Try(set, test, folder) is not { } failure)
                passed++;
            else if ((failure.Excuse ?? KnownExceptions.ReasonFor(test)) is { } reason)
                excepted.Add($"{id}: {reason}");
            else
                failures.Add((id, failure));
        }

        return new CaseReport(set.Name, passed, failures, excepted);
    }

    // A crash of the engine is a finding about one case, and must not hide the others.
    private static Failure? Try(CaseSet set, JsonElement test, CaseFolder folder)
    {
        try
        {
            return set.Run(test, folder);
        }
#pragma warning disable CA1031
        catch (Exception crash)
#pragma warning restore CA1031
        {
            return new Failure("an answer", crash.ToString());
        }
    }
}
