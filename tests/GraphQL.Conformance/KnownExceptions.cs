namespace GraphQL.Conformance;

/// <summary>Cases whose recorded answer the specification (September 2025) contradicts, each with its reason. They are counted apart.</summary>
public static class KnownExceptions
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>();
}
