using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Validation.Sdl;

/// <summary>Checks documents of the schema definition language (section 3) before a schema is made from them.</summary>
public static class SdlValidator
{
    private static readonly (string Name, Action<SdlContext> Check)[] Rules =
    [
        (nameof(LoneSchemaDefinition), LoneSchemaDefinition.Check),
        (nameof(UniqueOperationTypes), UniqueOperationTypes.Check),
        (nameof(UniqueTypeNames), UniqueTypeNames.Check),
        (nameof(UniqueEnumValueNames), UniqueEnumValueNames.Check),
        (nameof(UniqueFieldDefinitionNames), UniqueFieldDefinitionNames.Check),
        (nameof(UniqueArgumentDefinitionNames), UniqueArgumentDefinitionNames.Check),
        (nameof(UniqueDirectiveNames), UniqueDirectiveNames.Check),
        (nameof(KnownTypeNames), KnownTypeNames.Check),
        (nameof(KnownDirectives), KnownDirectives.Check),
        (nameof(UniqueDirectivesPerLocation), UniqueDirectivesPerLocation.Check),
        (nameof(PossibleTypeExtensions), PossibleTypeExtensions.Check),
        (nameof(KnownArgumentNamesOnDirectives), KnownArgumentNamesOnDirectives.Check),
        (nameof(UniqueArgumentNames), UniqueArgumentNames.Check),
        (nameof(UniqueInputFieldNames), UniqueInputFieldNames.Check),
        (nameof(ProvidedRequiredArgumentsOnDirectives), ProvidedRequiredArgumentsOnDirectives.Check),
    ];

    public static IReadOnlyList<string> RuleNames { get; } = [.. Rules.Select(rule => rule.Name)];

    /// <summary>Everything that is wrong with a document, alone or as an extension of a schema; empty when nothing is.</summary>
    /// <param name="document">Of its executable definitions only the types that they name are checked.</param>
    /// <param name="schema">The schema that the document extends.</param>
    /// <param name="rules">Names of the rules to apply; all of <see cref="RuleNames"/> unless said.</param>
    public static IReadOnlyList<GraphQLError> Validate(DocumentNode document, Schema? schema = null, IReadOnlyCollection<string>? rules = null)
    {
        var context = new SdlContext(document, schema);
        foreach (var (name, check) in Rules)
        {
            if (rules is null || rules.Contains(name))
                check(context);
        }

        return context.Errors;
    }
}
