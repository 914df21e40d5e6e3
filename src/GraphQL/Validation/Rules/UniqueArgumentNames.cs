using GraphQL.Language;

namespace GraphQL.Validation.Rules;

/// <summary>A field or directive is given each argument once. Section 5.4.2, Argument Uniqueness (<c>#sec-Argument-Uniqueness</c>).</summary>
internal sealed class UniqueArgumentNames : Rule
{
    internal override void EnterField(FieldNode node) => Check(node.Arguments);

    internal override void EnterDirective(DirectiveNode node, string location) => Check(node.Arguments);

    private void Check(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2)
            return;
        foreach (var same in arguments.Select(argument => argument.Name).GroupBy(name => name.Value).Where(same => same.Skip(1).Any()))
            Context.Report($"There can be only one argument named \"{same.Key}\".", [.. same]);
    }
}
