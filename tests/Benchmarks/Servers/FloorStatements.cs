using System.Collections.Frozen;

namespace Benchmarks.Servers;

/// <summary>The hand-written statements: the files of the folder Floors.</summary>
internal static class FloorStatements
{
    private static readonly FrozenDictionary<string, string> All = typeof(FloorStatements).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).ToFrozenDictionary(name => name[..^4], Texts.Read);

    public static string Text(string name) => All[name];
}
