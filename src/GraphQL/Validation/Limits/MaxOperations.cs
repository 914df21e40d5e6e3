using GraphQL.Language;

namespace GraphQL.Validation.Limits;

/// <summary>A document holds only so many operations; each is judged with every fragment it reaches, though only one is run.</summary>
internal sealed class MaxOperations(int most, OperationExtents extents) : Limit(extents)
{
    internal override void EnterDocument(DocumentNode node)
    {
        var count = node.Definitions.OfType<OperationNode>().Count();
        if (count > most)
            Context.Report($"The document has {count} operations; at most {most} are allowed.", Code, node);
    }
}
