using System.Text.Json;
using GraphQL.Language;
using GraphQL.Types;
using GraphQL.Types.Sdl;
using GraphQL.Validation;
using GraphQL.Validation.Sdl;

namespace GraphQL.Conformance.Sets;

/// <summary>The code blocks of the specification's text: all parse as recorded; those of section 5 are valid or not as their label says.</summary>
public sealed class SpecExamplesSet : CaseSet
{
    private const string AnyQuery = "\n\ntype Query { any: Int }";

    public override string Name => "spec-examples";

    public override Failure? Run(JsonElement test, CaseFolder data)
    {
        var source = JsonText.Of(test.GetProperty("source"));
        var parses = test.GetProperty("parses").GetBoolean() && !(test.TryGetProperty("parses16", out var older) && !older.GetBoolean());
        DocumentNode document;
        try
        {
            document = Parser.ParseDocument(source);
        }
        catch (GraphQLException refusal)
        {
            return parses ? new Failure("a document", refusal.Message) : null;
        }

        if (!parses)
            return new Failure("a syntax error", Printer.Print(document));
        if (Printer.Print(Parser.ParseDocument(Printer.Print(document))) != Printer.Print(document))
            return new Failure("a document that prints to itself", Printer.Print(document));
        return test.TryGetProperty("errors", out _) ? Verdict(test, source, document, data) : null;
    }

    private static Failure? Verdict(JsonElement test, string source, DocumentNode document, CaseFolder data)
    {
        var errors = test.TryGetProperty("schema", out var schema)
            ? Validator.Validate(data.Once("section 5", () => SectionFive(data.Text(schema.GetString() + ".graphql"))), document)
            : Whole(source);
        var got = ErrorText.Set(errors.Select(ErrorText.Of));

        // Where the recording misses what the text says, the text's own label decides.
        var byLabel = !test.GetProperty("agrees").GetBoolean() || source.Contains("subscription", StringComparison.Ordinal);
        var refused = byLabel ? test.GetProperty("label").GetString() == "counter-example" : test.GetProperty("errors").GetArrayLength() > 0;
        if (refused != errors.Count > 0)
            return new Failure(refused ? "errors" : "no errors", got);
        return byLabel || schema.ValueKind == JsonValueKind.Undefined ? null : Places(test, errors, got);
    }

    // The recording's wording is of a later version, but what it complains about is wrong for us too.
    private static Failure? Places(JsonElement test, IReadOnlyList<GraphQLError> errors, string got)
    {
        var ours = errors.SelectMany(error => error.Locations ?? []).Select(place => (place.Line, place.Column)).ToHashSet();
        var missing = test.GetProperty("errors").EnumerateArray().Where(error => !error.GetProperty("locations").EnumerateArray()
            .All(place => ours.Contains((place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32())))).ToList();
        return missing.Count == 0 ? null : new Failure(ErrorText.Set(missing.Select(ErrorText.Of)), got);
    }

    // The text subscribes to fields that its schema never defines.
    private static Schema SectionFive(string sdl) => SdlReader.Read(sdl + """

        type Subscription { newMessage: Message, disallowedSecondRootField: Boolean }
        type Message { body: String, sender: String }
        """);

    // A counter-example shows one definition; a query root beside it leaves only its own errors.
    private static IReadOnlyList<GraphQLError> Whole(string source)
    {
        var document = Parser.ParseDocument(source + AnyQuery);
        var errors = SdlValidator.Validate(document);
        return errors.Count > 0 ? errors : SchemaValidator.Validate(SdlReader.Read(document));
    }
}
