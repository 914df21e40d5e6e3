using System.Text.Json;
using GraphQL.Conformance.Replays;
using GraphQL.Language;
using GraphQL.Types;
using GraphQL.Validation;

namespace GraphQL.Conformance.Sets;

/// <summary>
/// Random operations over one schema: whether each is valid, which errors the invalid ones have, and what the valid ones give when every field is mocked
/// as <see cref="MockSchema"/> says.
/// </summary>
public sealed class FuzzSet(string name, string sdl) : CaseSet
{
    private readonly Schema schema = MockSchema.Read(sdl);

    public override string Name => name;

    public override Failure? Run(JsonElement test, CaseFolder data)
    {
        DocumentNode document;
        IReadOnlyList<GraphQLError> errors;
        try
        {
            document = Parser.ParseDocument(JsonText.Of(test.GetProperty("query")));
            errors = Validator.Validate(schema, document);
        }
        catch (GraphQLException refusal)
        {
            (document, errors) = (new DocumentNode([]), refusal.Errors);
        }

        var valid = test.GetProperty("valid").GetBoolean();
        var got = ErrorText.Set(errors.Select(ErrorText.Of));
        if (valid != (errors.Count == 0))
            return new Failure(valid ? "valid" : $"invalid: {Expected(test, "errors17")}", errors.Count == 0 ? "valid" : got);
        if (!valid)
        {
            return WordedAs(test, "errors17", got) || WordedAs(test, "errors16", got) || test.TryGetProperty("specOverride", out _)
                ? null
                : new Failure(Expected(test, "errors17"), got, KnownExceptions.Wording);
        }

        return test.TryGetProperty("result", out var result) ? Failure.Unless(Text(result), Text(Answer(test, document))) : null;
    }

    private static bool WordedAs(JsonElement test, string errors, string got) => test.TryGetProperty(errors, out _) && Expected(test, errors) == got;

    private static string Expected(JsonElement test, string errors) => ErrorText.Set(test.GetProperty(errors).EnumerateArray().Select(ErrorText.Of));

    private JsonElement Answer(JsonElement test, DocumentNode document)
    {
        var variables = test.TryGetProperty("variables", out var given) ? Plain.Of(given) as IReadOnlyDictionary<string, object?> : null;
        return JsonElement.Parse(Operations.Execute(schema, document, variables).ToJson());
    }

    /// <summary>Data with its keys in their order, and the errors as a set: siblings may fail in any order.</summary>
    private static string Text(JsonElement response)
    {
        var data = response.TryGetProperty("data", out var given) ? JsonSerializer.Serialize(given) : "no data";
        IEnumerable<string> errors = response.TryGetProperty("errors", out var list)
            ? list.EnumerateArray().Select(error => ErrorText.Of(error) + (error.TryGetProperty("path", out var path) ? " " + JsonSerializer.Serialize(path) : ""))
            : [];
        return $"{data}\n{ErrorText.Set(errors)}";
    }
}
