using System.Text.RegularExpressions;
using GraphQL.Language;
using GraphQL.Types.Sdl;

namespace GraphQL.Types.Checks;

/// <summary>What is wrong with a schema so far, and the checks that many of its parts share.</summary>
internal sealed partial class SchemaProblems
{
    private const string Code = "INVALID_SCHEMA";

    private readonly List<GraphQLError> _errors = [];

    public SchemaProblems(Schema schema)
    {
        Schema = schema;
        InputCycles = new InputCycles(this);
        DefaultCycles = new DefaultCycles(this);
    }

    public Schema Schema { get; }

    public InputCycles InputCycles { get; }

    public DefaultCycles DefaultCycles { get; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void Report(string message, params IEnumerable<Node?> nodes) =>
        _errors.Add(new GraphQLError(message, [.. nodes.OfType<Node>().Select(node => node.At)], Code: Code));

    /// <summary>Names are made of the characters of section 2.1.9, and two underscores are introspection's (section 2.1.9.1).</summary>
    public void CheckName(string name, Node? node)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
        else if (!NamePattern().IsMatch(name))
            Report($"Name \"{name}\" must consist of letters, digits and underscores and must not begin with a digit.", node);
    }

    /// <summary>An argument of a field or directive.</summary>
    public void CheckArgument(string owner, InputField argument, Node? typePlace)
    {
        var coordinate = $"{owner}({argument.Name}:)";
        CheckName(argument.Name, argument.Node);
        if (!argument.Type.IsInput)
            Report($"The type of {coordinate} must be Input Type but got: {argument.Type}.", typePlace);
        CheckRequired($"Required argument {coordinate}", argument);
        CheckDefault(coordinate, argument);
    }

    /// <summary>What must be given cannot be deprecated (section 3.13.3).</summary>
    public void CheckRequired(string what, InputField input)
    {
        if (input is { IsRequired: true, DeprecationReason: not null })
            Report($"{what} cannot be deprecated.", DeprecatedNode(input.Node?.Directives), input.Node?.Type);
    }

    /// <summary>A default is a value of its type (sections 3.6.1 and 3.10).</summary>
    public void CheckDefault(string coordinate, InputField input)
    {
        if (input.Default is not { } value || !input.Type.IsInput)
            return;
        foreach (var (path, reason, node) in DefaultValues.Mismatches(value, input.Type))
            Report($"{coordinate} has invalid default value{(path.Length > 0 ? $" at {path}" : "")}: {reason}", node);
    }

    public static DirectiveNode? DeprecatedNode(IReadOnlyList<DirectiveNode>? directives) =>
        AppliedDirectives.Find(directives ?? [], SpecifiedDirectives.Deprecated);

    [GeneratedRegex("^[_a-zA-Z][_a-zA-Z0-9]*$")]
    private static partial Regex NamePattern();
}
