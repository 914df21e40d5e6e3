using System.Text.Json;
using GraphQL.Language;
using GraphQL.Types;
using GraphQL.Types.Sdl;
using GraphQL.Validation.Sdl;

namespace GraphQL.Conformance.Sets;

/// <summary>Documents that are checked, built into a schema, added to one, or built and then checked as a whole.</summary>
public sealed class SdlSet : CaseSet
{
    public override string Name => "sdl";

    public override Failure? Run(JsonElement test, CaseFolder data)
    {
        var source = JsonText.Of(test.GetProperty("sdl"));
        var original = test.TryGetProperty("baseSchemaId", out var id) ? data.Schema(id.GetString()!) : null;
        return test.GetProperty("kind").GetString() switch
        {
            "validateSDL" => Rules(test, source, original),
            "validateSchema" => Whole(test),
            _ => Build(test, source, original),
        };
    }

    private static Failure? Rules(JsonElement test, string source, Schema? original)
    {
        var document = Parser.ParseDocument(source);
        var all = SdlValidator.Validate(document, original);
        if (Failure.Unless(Expected(test, "allErrors"), ErrorText.Set(all.Select(ErrorText.Of))) is { } failure)
            return failure;
        if (test.GetProperty("rules").ValueKind != JsonValueKind.Array)
            return null;
        var rules = test.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()!.Replace("Rule", "", StringComparison.Ordinal)).ToList();
        var some = SdlValidator.Validate(document, original, rules);
        return Failure.Unless(Expected(test, "errors"), ErrorText.Set(some.Select(ErrorText.Of)));
    }

    private static Failure? Build(JsonElement test, string source, Schema? original)
    {
        Schema schema;
        try
        {
            schema = original is null ? SdlReader.Read(source) : SdlReader.Extend(original, source);
        }
        catch (GraphQLException refusal)
        {
            // The recording has all messages in one; their order is that of its walk and says nothing.
            return Failure.Unless(
                test.TryGetProperty("error", out var error) ? ErrorText.Set(JsonText.Of(error.GetProperty("message")).Split("\n\n")) : JsonText.Of(test.GetProperty("printed")),
                ErrorText.Set(refusal.Errors.Select(problem => problem.Message)));
        }

        // The recording's older half accepted (or crashed on) what the specification and its newer half refuse.
        if (test.TryGetProperty("verdict17", out var verdict) && verdict.GetString() == "schemaErrors")
            return SchemaValidator.Validate(schema).Count > 0 ? null : new Failure("an invalid schema", SchemaPrinter.Print(schema));
        if (!test.TryGetProperty("printed", out var printed))
            return new Failure(test.GetProperty("error").ToString(), SchemaPrinter.Print(schema), SchemaValidator.Validate(schema).Count > 0 ? KnownExceptions.ReferenceStops : null);
        if (PrintedSchema.Unless(printed.GetString()!, SchemaPrinter.Print(schema)) is { } failure)
            return InvalidDefaults.In(schema) ? failure with { Excuse = KnownExceptions.InvalidDefault } : failure;

        if (!test.TryGetProperty("schemaErrors", out _))
            return null;
        return Errors(Expected(test, "schemaErrors"), schema);
    }

    private static Failure? Whole(JsonElement test)
    {
        var sources = test.GetProperty("sources").EnumerateArray().Select(JsonText.Of).ToList();
        var schema = sources.Skip(1).Aggregate(SdlReader.Read(sources[0]), (known, source) => SdlReader.Extend(known, source));
        return Errors(Expected(test, "errors"), schema);
    }

    private static Failure? Errors(string expected, Schema schema)
    {
        var errors = SchemaValidator.Validate(schema);
        var others = errors.Where(error => !error.Message.Contains("cannot reference itself, directly or through", StringComparison.Ordinal));
        return Failure.Unless(expected, ErrorText.Set(errors.Select(ErrorText.Of))) is { } failure
            ? failure with { Excuse = ErrorText.Set(others.Select(ErrorText.Of)) == expected ? KnownExceptions.SelfReference : null }
            : null;
    }

    private static string Expected(JsonElement test, string property) =>
        ErrorText.Set(test.GetProperty(property).EnumerateArray().Select(ErrorText.Of));
}
