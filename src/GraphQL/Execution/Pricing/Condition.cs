using GraphQL.Language;

namespace GraphQL.Execution.Pricing;

/// <summary>What <c>@skip</c> and <c>@include</c> make of a selection: conditions on variables, all of which must hold. Conditions with literals are decided at once.</summary>
internal sealed record Condition(IReadOnlyList<(string Variable, bool Wanted)> Terms, string Text)
{
    public static Condition Always { get; } = new([], "");

    /// <summary>Narrowed by a selection's own directives; null where it is never included.</summary>
    public Condition? And(IReadOnlyList<DirectiveNode> directives)
    {
        var all = this;
        foreach (var directive in directives)
        {
            if (directive.Name.Value is not ("skip" or "include"))
                continue;
            var wanted = directive.Name.Value is "include";
            switch (directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value)
            {
                case BooleanValueNode literal when literal.Value != wanted:
                case VariableNode variable when all.Terms.Contains((variable.Name.Value, !wanted)):
                    return null;
                case VariableNode variable when !all.Terms.Contains((variable.Name.Value, wanted)):
                    all = new([.. all.Terms, (variable.Name.Value, wanted)], $"{all.Text}{(wanted ? '+' : '-')}{variable.Name.Value}");
                    break;
            }
        }

        return all;
    }

    public bool Holds(IReadOnlyDictionary<string, object?> variables)
    {
        foreach (var (variable, wanted) in Terms)
        {
            if (variables.GetValueOrDefault(variable) is bool value && value != wanted)
                return false;
        }

        return true;
    }
}
