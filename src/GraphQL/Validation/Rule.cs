using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>
/// One rule over an executable document (section 5 of the specification). An instance judges one document:
/// the walk calls its hooks on the way in, while <see cref="Context"/> tells where it stands.
/// </summary>
public abstract class Rule
{
    private protected Rule()
    {
    }

    /// <summary>The rule's name, such as <c>ScalarLeafs</c>.</summary>
    public string Name => GetType().Name;

    internal ValidationContext Context { get; set; } = null!;

    internal virtual void EnterDocument(DocumentNode node)
    {
    }

    internal virtual void LeaveDocument(DocumentNode node)
    {
    }

    internal virtual void EnterOperation(OperationNode node)
    {
    }

    internal virtual void EnterFragment(FragmentNode node)
    {
    }

    internal virtual void EnterVariableDefinition(VariableDefinitionNode node)
    {
    }

    internal virtual void EnterSelectionSet(SelectionSetNode node)
    {
    }

    /// <summary><see cref="ValidationContext.Field"/> is the field's definition.</summary>
    internal virtual void EnterField(FieldNode node)
    {
    }

    internal virtual void EnterFragmentSpread(FragmentSpreadNode node)
    {
    }

    /// <summary><see cref="ValidationContext.Type"/> is the fragment's type condition, or the enclosing type without one.</summary>
    internal virtual void EnterInlineFragment(InlineFragmentNode node)
    {
    }

    /// <summary>All directives at one place, before each of them; <paramref name="location"/> is a name of section 3.13.</summary>
    internal virtual void EnterDirectives(IReadOnlyList<DirectiveNode> nodes, string location)
    {
    }

    /// <summary><see cref="ValidationContext.Directive"/> is the directive's definition.</summary>
    internal virtual void EnterDirective(DirectiveNode node, string location)
    {
    }

    internal virtual void EnterNamedType(NamedTypeNode node)
    {
    }

    internal virtual void EnterObjectValue(ObjectValueNode node)
    {
    }
}
