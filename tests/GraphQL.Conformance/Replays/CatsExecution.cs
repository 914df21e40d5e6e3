using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Types.Sdl;
using GraphQL.Validation;

namespace GraphQL.Conformance.Replays;

/// <summary>Runs an execution scenario of cats: by the test data, or by what the schema's directives say.</summary>
internal static class CatsExecution
{
    private const string Directives = """

        directive @resolveString(value: String!) on FIELD_DEFINITION
        directive @resolvePromise on FIELD_DEFINITION
        directive @resolveEmptyObject on FIELD_DEFINITION
        directive @resolveTestData(name: String!) on FIELD_DEFINITION
        directive @resolvePromiseTestData(name: String!) on FIELD_DEFINITION
        directive @resolveError(message: String!) on FIELD_DEFINITION
        directive @resolveErrorList(values: [String!]!, messages: [String!]!) on FIELD_DEFINITION
        directive @resolvePromiseString(value: String!) on FIELD_DEFINITION
        directive @resolvePromiseReject(message: String!) on FIELD_DEFINITION
        directive @resolvePromiseRejectList(values: [String!]!, messages: [String!]!) on FIELD_DEFINITION
        directive @argumentValue(name: String!) on FIELD_DEFINITION
        directive @enumInt(value: Int!) on ENUM_VALUE
        """;

    /// <summary>The scenario's schema with the directives it uses but does not declare.</summary>
    public static string WithDirectives(string sdl) =>
        sdl + string.Join('\n', Directives.Split('\n').Where(line => line.Contains('@') && !sdl.Contains($"directive {line.Split(' ')[1].Split('(')[0]}", StringComparison.Ordinal)));

    public static Failure? Run(JsonElement test)
    {
        var then = test.GetProperty("then");
        var result = Answer(test);
        using var written = JsonDocument.Parse(result.ToJson());
        foreach (var assertion in CatsErrors.Assertions(then))
        {
            var failure = assertion switch
            {
                _ when assertion.TryGetProperty("data", out var data) => Failure.Unless(
                    Plain.Text(Plain.Of(data)), written.RootElement.TryGetProperty("data", out var ours) ? Plain.Text(Plain.Of(ours)) : result.ToJson()),
                _ when assertion.TryGetProperty("error-count", out var count) => Failure.Unless(count.GetRawText(), $"{result.Errors.Count}"),
                _ when assertion.TryGetProperty("exception", out var reason) => result.Executed ? new Failure(reason.GetString()!, result.ToJson()) : null,
                _ when assertion.TryGetProperty("error", out var message) => Find(result, message.GetString()!, CatsErrors.Places(assertion)),
                _ => new Failure("a known assertion", assertion.GetRawText()),
            };
            if (failure is not null)
                return failure;
        }

        return null;
    }

    private static Failure? Find(ExecutionResult result, string message, IEnumerable<(int, int)> places) =>
        result.Errors.Any(error => error.Message == message && places.All(place => error.Locations?.Any(at => (at.Line, at.Column) == place) == true))
            ? null
            : new Failure(message, result.ToJson());

    private static ExecutionResult Answer(JsonElement test)
    {
        try
        {
            var when = test.GetProperty("when").GetProperty("execute");
            var schema = SdlReader.Read(WithDirectives(test.GetProperty("schema").GetString()!));
            var root = CatsData.Prepare(schema, test, when);
            var document = Parser.ParseDocument(test.GetProperty("query").GetString()!);
            if (Option(when, "validate-query")?.ValueKind != JsonValueKind.False && Validator.Validate(schema, document) is { Count: > 0 } errors)
                return new ExecutionResult(errors);
            var variables = Option(when, "variables") is { } given ? Plain.Of(given) as IReadOnlyDictionary<string, object?> : null;
            return Operations.Execute(schema, document, variables, Option(when, "operation-name")?.GetString(), root: root);
        }
        catch (GraphQLException e)
        {
            return new ExecutionResult(e.Errors);
        }
    }

    private static JsonElement? Option(JsonElement when, string name) => when.ValueKind == JsonValueKind.Object && when.TryGetProperty(name, out var value) ? value : null;
}
