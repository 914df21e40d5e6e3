using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Rules;

/// <summary>Every argument is defined by its field or directive. Section 5.4.1, Argument Names (<c>#sec-Argument-Names</c>).</summary>
internal sealed class KnownArgumentNames : Rule
{
    internal override void EnterField(FieldNode node)
    {
        if (Context.Field is not { } field)
            return;
        foreach (var argument in node.Arguments.Where(argument => !field.Arguments.ContainsKey(argument.Name.Value)))
            Report(argument, $"field \"{MetaFields.Owner(field, Context.ParentType)}.{field.Name}\"", field.Arguments.Keys);
    }

    internal override void EnterDirective(DirectiveNode node, string location)
    {
        if (Context.Directive is not { } directive)
            return;
        foreach (var argument in node.Arguments.Where(argument => !directive.Arguments.ContainsKey(argument.Name.Value)))
            Report(argument, $"directive \"@{directive.Name}\"", directive.Arguments.Keys);
    }

    private void Report(ArgumentNode argument, string owner, IEnumerable<string> known) =>
        Context.Report($"Unknown argument \"{argument.Name.Value}\" on {owner}.{Context.Suggest(argument.Name.Value, known)}", argument);
}
