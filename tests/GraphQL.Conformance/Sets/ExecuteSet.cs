using System.Text.Json;
using GraphQL.Conformance.Replays;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Types;
using GraphQL.Validation;

namespace GraphQL.Conformance.Sets;

/// <summary>Operations to execute over recorded resolvers. Data must be equal, and each error must stand at its path; where the newer wording differs, only the paths count.</summary>
public sealed class ExecuteSet : CaseSet
{
    public override string Name => "execute";

    public override Failure? Run(JsonElement test, CaseFolder data)
    {
        var schema = data.Once("execute " + test.GetProperty("schemaId").GetString(), () => ReplaySchema.Read(data.SchemaRow(test.GetProperty("schemaId").GetString()!)));
        return Compare(schema, test) is { } failure ? failure with { Excuse = Excuse(schema, test) } : null;
    }

    private static Failure? Compare(Schema schema, JsonElement test)
    {
        var replay = new Replay(test.GetProperty("trace"));
        var result = Answer(schema, test, replay);
        if (replay.Unexpected is { } call)
            return new Failure("no other call", call);

        using var written = JsonDocument.Parse(result.ToJson());
        var expected = test.GetProperty("expected");
        if (Failure.Unless(Data(expected), Data(written.RootElement)) is { } failure)
            return failure;
        var wording = !test.TryGetProperty("semantics", out _);
        return Failure.Unless(Errors(expected, wording), Errors(written.RootElement, wording));
    }

    private static string? Excuse(Schema schema, JsonElement test) =>
        SchemaValidator.Validate(schema).Count > 0 ? KnownExceptions.InvalidSchema
        : test.TryGetProperty("passesValidation", out var passes) && !passes.GetBoolean() && IsRefused(schema, JsonText.Of(test.GetProperty("query"))) ? KnownExceptions.InvalidDocument
        : null;

    private static bool IsRefused(Schema schema, string query)
    {
        try
        {
            return Validator.Validate(schema, Parser.ParseDocument(query)).Count > 0;
        }
        catch (GraphQLException)
        {
            return true;
        }
    }

    private static ExecutionResult Answer(Schema schema, JsonElement test, Replay replay)
    {
        DocumentNode document;
        try
        {
            document = Parser.ParseDocument(JsonText.Of(test.GetProperty("query")));
        }
        catch (GraphQLException e)
        {
            return new ExecutionResult(e.Errors);
        }

        if (test.GetProperty("pipeline").GetString() == "request" && Validator.Validate(schema, document) is { Count: > 0 } errors)
            return new ExecutionResult(errors);
        var operations = document.Definitions.OfType<OperationNode>().ToList();
        var variables = test.TryGetProperty("variables", out var json) ? Plain.Of(json) as IReadOnlyDictionary<string, object?> : null;
        return Operations.Execute(schema, document, variables, NameOf(test, operations), replay);
    }

    /// <summary>The recording lost names that were empty: there one operation stands for none.</summary>
    private static string? NameOf(JsonElement test, List<OperationNode> operations) => test.TryGetProperty("operationName", out var given)
        ? given.GetString()
        : test.GetProperty("operation").ValueKind == JsonValueKind.Null && operations.Count == 1 ? "" : null;

    private static string Data(JsonElement response) => response.TryGetProperty("data", out var data) ? IntrospectionText.Of(data) : "no data";

    private static string Errors(JsonElement response, bool wording) => response.TryGetProperty("errors", out var errors)
        ? ErrorText.Set(errors.EnumerateArray().Select(error =>
            (error.TryGetProperty("path", out var path) ? JsonSerializer.Serialize(path) : "no path") + (wording ? " " + error.GetProperty("message").GetString() : "")))
        : "no errors";
}
