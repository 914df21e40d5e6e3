using System.Text.Json;
using GraphQL.Execution;

namespace GraphQL.Conformance.Replays;

/// <summary>What the recorded resolvers gave, by response path; and what was asked that the recording does not have.</summary>
internal sealed class Replay(JsonElement trace)
{
    private readonly Dictionary<string, JsonElement> calls = trace.EnumerateArray().ToDictionary(call => call.GetProperty("path").GetString()!);

    public string? Unexpected { get; private set; }

    /// <summary>The value a resolver gives here; throws what the recorded one threw.</summary>
    public async ValueTask<object?> Answer(FieldContext field)
    {
        var path = string.Join('/', field.Path);
        if (!calls.TryGetValue(path, out var call))
        {
            Unexpected = $"a call at {path}";
            return null;
        }

        if (call.TryGetProperty("args", out var args) && !call.TryGetProperty("argsUnspecified", out _)
            && Failure.Unless(Plain.Text(Plain.Of(args)), Plain.Text(field.Field.Arguments)) is { } failure)
            Unexpected = $"arguments {failure.Got} in place of {failure.Expected} at {path}";

        var given = call.GetProperty("ret");
        if (given.ValueKind == JsonValueKind.Object && given.TryGetProperty("$async", out _))
            await Task.Yield();
        return Value(given) is Exception error ? throw error : Value(given);
    }

    private static object? Value(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
            return json.EnumerateArray().Select(Value).ToArray();
        if (json.ValueKind != JsonValueKind.Object)
            return Plain.Of(json);
        if (json.TryGetProperty("$obj", out var type))
            return new RecordedObject(type.GetString()!);
        if (json.TryGetProperty("$leaf", out var leaf))
            return new RawJson(leaf.WriteTo);
        if (json.TryGetProperty("$error", out var message))
            return new GraphQLException(message.GetString()!);
        if (json.TryGetProperty("$undefined", out _))
            return null;
        if (json.TryGetProperty("$notList", out var single))
            return Plain.Of(single);
        return json.TryGetProperty("$raw", out var raw) ? raw.GetString() == "NaN" ? double.NaN : double.PositiveInfinity : Plain.Of(json);
    }
}

/// <summary>An object of which only the type is recorded.</summary>
internal sealed record RecordedObject(string Type);
