using GraphQL.Language;
using GraphQL.Types;
using GraphQL.Validation.Limits;
using GraphQL.Validation.Rules;

namespace GraphQL.Validation;

/// <summary>Judges executable documents (section 5 of the specification).</summary>
public static class Validator
{
    /// <summary>The code of errors that a rule of the specification found.</summary>
    public const string Code = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>
    /// The errors of a document, at most 100 and a last one that says that there are more; empty when it may be executed.
    /// With limits, a document that exceeds one is refused for that alone, before the specification's rules look at it.
    /// </summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationLimits? limits = null)
    {
        var exceeded = limits is null ? [] : Validate(schema, document, limits.Rules());
        return exceeded.Count > 0 ? exceeded : Validate(schema, document, Specified());
    }

    /// <summary>The errors that the given rules find. Rules keep what they have seen, so each call needs new ones.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, IReadOnlyList<Rule> rules)
    {
        var context = new ValidationContext(schema, document);
        foreach (var rule in rules)
            rule.Context = context;
        try
        {
            new DocumentWalk(context, rules).Run();
        }
        catch (InsufficientExecutionStackException)
        {
            context.Report("The document is nested too deeply, by itself or through its fragments, to be validated.");
        }

        return context.Errors;
    }

    /// <summary>New instances of every rule of the specification's section 5 for executable documents, in its order.</summary>
    public static IReadOnlyList<Rule> Specified() =>
    [
        new ExecutableDefinitions(),
        new KnownOperationTypes(),
        new UniqueOperationNames(),
        new LoneAnonymousOperation(),
        new SingleFieldSubscriptions(),
        new KnownTypeNames(),
        new FragmentsOnCompositeTypes(),
        new VariablesAreInputTypes(),
        new ScalarLeafs(),
        new FieldsOnCorrectType(),
        new UniqueFragmentNames(),
        new KnownFragmentNames(),
        new NoUnusedFragments(),
        new PossibleFragmentSpreads(),
        new NoFragmentCycles(),
        new UniqueVariableNames(),
        new NoUndefinedVariables(),
        new NoUnusedVariables(),
        new KnownDirectives(),
        new UniqueDirectivesPerLocation(),
        new KnownArgumentNames(),
        new UniqueArgumentNames(),
        new ValuesOfCorrectType(),
        new ProvidedRequiredArguments(),
        new VariablesInAllowedPosition(),
        new OverlappingFieldsCanBeMerged(),
        new UniqueInputFieldNames(),
    ];
}
