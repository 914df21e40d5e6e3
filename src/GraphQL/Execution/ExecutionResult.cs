using System.Buffers;
using System.Text;

namespace GraphQL.Execution;

/// <summary>A response (section 7.1): errors, and the data of an operation that was begun.</summary>
public sealed class ExecutionResult
{
    private readonly object? data;

    /// <summary>A request error: nothing was executed, and the response has no <c>data</c>.</summary>
    public ExecutionResult(IReadOnlyList<GraphQLError> errors) => Errors = errors;

    internal ExecutionResult(object? data, IReadOnlyList<GraphQLError> errors)
    {
        this.data = data;
        Errors = errors;
        Executed = true;
    }

    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Whether execution began, so that the response has an entry <c>data</c>, be it null.</summary>
    public bool Executed { get; }

    /// <summary>Writes the response as JSON in UTF-8.</summary>
    public void Write(IBufferWriter<byte> output) => ResponseWriter.Write(output, json =>
    {
        json.WriteStartObject();
        if (Errors.Count > 0)
            ResponseWriter.Errors(json, Errors);
        if (Executed)
        {
            json.WritePropertyName("data"u8);
            ResponseWriter.Value(json, data);
        }

        json.WriteEndObject();
    });

    /// <summary>The response as JSON text.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
