using GraphQL.Conformance.Sets;

namespace GraphQL.Conformance;

/// <summary>Every kind of case file this runner knows.</summary>
public static class CaseSets
{
    public static IReadOnlyList<CaseSet> All { get; } =
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
    ];

    /// <summary>The set for a file, chosen by the first part of its name; null when there is none.</summary>
    public static CaseSet? For(string file)
    {
        var name = Path.GetFileName(file).Split('.')[0];
        return All.FirstOrDefault(set => set.Name == name);
    }
}
