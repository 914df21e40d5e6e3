using System.Text.Json;
using GraphQL.Language;
using GraphQL.Validation;

namespace GraphQL.Conformance.Sets;

/// <summary>Documents and the errors that named rules find in them.</summary>
public sealed class ValidationSet : CaseSet
{
    private static readonly string[] LaterFields = ["isDeprecated", "deprecationReason"];

    public override string Name => "validation";

    public override Failure? Run(JsonElement test, CaseFolder data)
    {
        var schema = data.Schema(test.GetProperty("schemaId").GetString()!);
        var document = Parser.ParseDocument(JsonText.Of(test.GetProperty("query")));
        if (RuleNames.Select(test.GetProperty("rules")) is not { } rules)
            return new Failure("a rule of that name", "none");

        var got = ErrorText.Set(Validator.Validate(schema, document, rules).Select(ErrorText.Of));
        // The two versions of the reference implementation word some messages differently; either will do.
        if (test.TryGetProperty("errors17", out var newer) && Expected(newer) == got)
            return null;
        return Failure.Unless(Expected(test.GetProperty("errors")), got) is { } failure ? failure with { Excuse = Excuse(got) } : null;
    }

    private static string? Excuse(string got) =>
        LaterFields.Any(field => got.Contains($"Cannot query field \"{field}\" on type \"__Directive\"", StringComparison.Ordinal)) ? KnownExceptions.LaterIntrospection : null;

    private static string Expected(JsonElement errors) => ErrorText.Set(errors.EnumerateArray().Select(ErrorText.Of));
}
