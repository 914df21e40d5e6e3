using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>
/// An operation without a name is the document's only one.
/// Section 5.2.3.1, Lone Anonymous Operation (<c>#sec-Lone-Anonymous-Operation</c>).
/// </summary>
internal sealed class LoneAnonymousOperation : Rule
{
    private int _operations;

    internal override void EnterDocument(DocumentNode node) => _operations = node.Definitions.OfType<OperationNode>().Count();

    internal override void EnterOperation(OperationNode node)
    {
        if (node.Name is null && _operations > 1)
            Context.Report("This anonymous operation must be the only defined operation.", node);
    }
}
