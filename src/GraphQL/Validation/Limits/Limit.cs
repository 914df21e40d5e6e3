using GraphQL.Language;

namespace GraphQL.Validation.Limits;

/// <summary>A rule that refuses an operation for its size.</summary>
internal abstract class Limit(OperationExtents extents) : Rule
{
    public const string Code = "LIMIT_EXCEEDED";

    protected OperationExtents Extents { get; } = extents;

    protected void Require(OperationNode node, int count, int most, string what)
    {
        if (count > most)
            Context.Report($"{Title(node)} has {count} {what}, fragments included; at most {most} are allowed.", Code, node);
    }

    protected Extent ExtentOf(OperationNode node) => Extents.Of(node, Context.Fragments);

    private static string Title(OperationNode node) => node.Name is { } name ? $"Operation \"{name.Value}\"" : "The operation";
}
