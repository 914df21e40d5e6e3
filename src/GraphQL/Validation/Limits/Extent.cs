namespace GraphQL.Validation.Limits;

/// <summary>
/// The size of a selection set with its fragments written out. Counts stop at a number no limit comes near, since fragments can double
/// it at every level.
/// </summary>
internal readonly record struct Extent(int Depth, int RootFields, int Fields, int Aliases, int Directives, int IntrospectionLists)
{
    private const int Enough = 1_000_000_000;

    /// <summary>Side by side in one selection set.</summary>
    public Extent And(Extent other) => new(
        Math.Max(Depth, other.Depth),
        Add(RootFields, other.RootFields),
        Add(Fields, other.Fields),
        Add(Aliases, other.Aliases),
        Add(Directives, other.Directives),
        Math.Max(IntrospectionLists, other.IntrospectionLists));

    private static int Add(int a, int b) => Math.Min(a + b, Enough);
}
