using GraphQL.Conformance.Sets;

namespace GraphQL.Conformance;

/// <summary>Every kind of case file this runner knows.</summary>
public static class CaseSets
{
    public static IReadOnlyList<CaseSet> All() =>
    [
        new ParseSet(),
        new LexerSet(),
        new SdlSet(),
        new IntrospectionSet(),
        new CoordinateSet(),
        new SpecExamplesSet(),
        new ExecuteSet(),
        new CoerceInputSet(),
        new CatsSet(),
        new ValidationSet(),
        new RelayConnectionsSet(),
    ];

    /// <summary>The set for a file, chosen by the first part of its name; null when there is none. One that holds a server is to be disposed of.</summary>
    public static CaseSet? For(string file)
    {
        var name = Path.GetFileName(file).Split('.')[0];
        return All().FirstOrDefault(set => set.Name == name);
    }
}
