using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules;

/// <summary>Arguments that are non-null and have no default are given. Section 5.4.3, Required Arguments (<c>#sec-Required-Arguments</c>).</summary>
internal sealed class ProvidedRequiredArguments : Rule
{
    internal override void EnterField(FieldNode node)
    {
        if (Context.Field is { } field)
            Check(node, $"{MetaFields.Owner(field, Context.ParentType)}.{field.Name}", node.Arguments, field.Arguments);
    }

    internal override void EnterDirective(DirectiveNode node, string location)
    {
        if (Context.Directive is { } directive)
            Check(node, $"@{directive.Name}", node.Arguments, directive.Arguments);
    }

    private void Check(Node node, string owner, IReadOnlyList<ArgumentNode> given, OrderedDictionary<string, InputField> defined)
    {
        foreach (var (name, argument) in defined)
        {
            if (argument.IsRequired && !given.Any(one => one.Name.Value == name))
                Context.Report($"Argument \"{owner}({name}:)\" of type \"{argument.Type}\" is required, but it was not provided.", node);
        }
    }
}
