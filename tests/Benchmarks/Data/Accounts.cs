namespace Benchmarks.Data;

/// <summary>The accounts that the benchmarks sign in with, in every data set.</summary>
internal static class Accounts
{
    public const string Secretariat = "benchmark.secretariat";
    public const string Spg = "benchmark.spg";
    public const string Password = "a long password for benchmarks only";

    public static IReadOnlyList<(string Name, string Role)> All { get; } = [(Secretariat, "Secretariat"), (Spg, "Spg")];
}
