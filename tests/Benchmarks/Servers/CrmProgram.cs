using System.Diagnostics;
using Benchmarks.Data;

namespace Benchmarks.Servers;

/// <summary>The program under test, as it lies beside the benchmarks, run with one of its verbs.</summary>
internal static class CrmProgram
{
    public static ProcessStartInfo Start(string connectionString, params IEnumerable<string> arguments)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"partnercrm-benchmarks-{Environment.ProcessId}");
        return new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "PartnerCrm"), [.. arguments, "--data", folder])
        {
            Environment = { ["ConnectionStrings__Crm"] = connectionString, ["RateLimits__PerKey"] = "2000000000", ["RateLimits__PerAddress"] = "2000000000" },
        };
    }

    /// <summary>Brings a database to the program's schema; false when a newer or other program made it.</summary>
    public static async Task<bool> Migrate(string connectionString, CancellationToken stop) => (await Run(connectionString, "", stop, "migrate")).Code == 0;

    public static async Task AddUser(string connectionString, string name, string role, CancellationToken stop) =>
        Check(await Run(connectionString, Accounts.Password, stop, "user", "add", name, "--name", name, "--role", role));

    /// <summary>A bearer token with all rights of a user.</summary>
    public static async Task<string> Token(string connectionString, string name, CancellationToken stop) =>
        Check(await Run(connectionString, "", stop, "token", name)).Trim().Split('\n')[^1].Trim();

    private static string Check((int Code, string Output) done) => done.Code == 0 ? done.Output : throw new BenchmarkFailed($"The program under test refused: {done.Output}");

    private static async Task<(int Code, string Output)> Run(string connectionString, string input, CancellationToken stop, params IEnumerable<string> arguments)
    {
        var start = Start(connectionString, arguments);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(input.AsMemory(), stop);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(stop);
        var output = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return (process.ExitCode, process.ExitCode == 0 ? output : output + await errors);
    }
}
