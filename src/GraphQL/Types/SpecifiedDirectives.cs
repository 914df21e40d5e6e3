using GraphQL.Language;

namespace GraphQL.Types;

/// <summary>The directives that every schema has (section 3.13).</summary>
public static class SpecifiedDirectives
{
    /// <summary>What <c>@deprecated</c> says without a reason of its own.</summary>
    public const string NoLongerSupported = "No longer supported";

    public static Directive Skip { get; } = Conditional("skip", "Leaves out the field or fragment when the condition is true.", "Leave out when true.");

    public static Directive Include { get; } =
        Conditional("include", "Takes in the field or fragment only when the condition is true.", "Take in when true.");

    public static Directive Deprecated { get; } = new(
        "deprecated",
        "Marks a part of the schema that should no longer be used.",
        repeatable: false,
        ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE"])
    {
        Arguments =
        {
            ["reason"] = new InputField("reason", new NonNullType(Scalars.String), "Why, and what to use instead, as Markdown.")
            {
                Default = new StringValueNode(NoLongerSupported, Block: false),
            },
        },
    };

    public static Directive SpecifiedBy { get; } = new("specifiedBy", "Says where the behaviour of a scalar is specified.", repeatable: false, ["SCALAR"])
    {
        Arguments = { ["url"] = new InputField("url", new NonNullType(Scalars.String), "The address of the specification.") },
    };

    public static Directive OneOf { get; } =
        new("oneOf", "Exactly one field of the input object must be given, and not as null.", repeatable: false, ["INPUT_OBJECT"]);

    public static IReadOnlyList<Directive> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    public static bool Has(string name) => All.Any(directive => directive.Name == name);

    private static Directive Conditional(string name, string description, string condition) =>
        new(name, description, repeatable: false, ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"])
        {
            Arguments = { ["if"] = new InputField("if", new NonNullType(Scalars.Boolean), condition) },
        };
}
