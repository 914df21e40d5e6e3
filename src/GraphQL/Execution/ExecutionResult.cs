using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.Instrumentation;

namespace GraphQL.Execution;

/// <summary>
/// A response (section 7.1): errors, and the data of an operation that was begun. Whoever has written it may dispose of it, which gives the memory of sources back
/// to a pool; without that it is collected like everything else.
/// </summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly IReadOnlyList<PooledBytes> bytes = [];
    private readonly object? data;
    private readonly ReadOnlyMemory<byte>? written;

    /// <summary>A request error: nothing was executed, and the response has no <c>data</c>.</summary>
    public ExecutionResult(IReadOnlyList<GraphQLError> errors) => Errors = errors;

    internal ExecutionResult(object? data, IReadOnlyList<GraphQLError> errors, IReadOnlyList<PooledBytes>? bytes = null)
    {
        this.data = data;
        this.bytes = bytes ?? [];
        Errors = errors;
        Executed = true;
    }

    private ExecutionResult(ExecutionResult original, ReadOnlyMemory<byte> written) => (Errors, Executed, this.written) = (original.Errors, original.Executed, written);

    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Whether execution began, so that the response has an entry <c>data</c>, be it null.</summary>
    public bool Executed { get; }

    /// <summary>What the operation costs; null where that was not reckoned. Shown as <c>extensions.cost</c>.</summary>
    public OperationCost? Cost { get; internal set; }

    /// <summary>Writes the response as JSON in UTF-8.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        using var phase = Phase.Begin("write");
        if (written is { } json)
            output.Write(json.Span);
        else
            ResponseWriter.Write(output, Write);
    }

    /// <summary>Ends the result: it cannot be written any more.</summary>
    public void Dispose()
    {
        foreach (var part in bytes) part.Dispose();
    }

    /// <summary>The response as JSON text.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The same response, turned into JSON once; for an answer that goes to many.</summary>
    internal ExecutionResult Written()
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer);
        return new ExecutionResult(this, buffer.WrittenMemory);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (Errors.Count > 0)
        {
            json.WritePropertyName("errors"u8);
            ResponseWriter.Errors(json, Errors);
        }

        if (Executed)
        {
            json.WritePropertyName("data"u8);
            ResponseWriter.Value(json, data);
        }

        if (Cost is { } cost)
            ResponseWriter.Cost(json, cost);
        json.WriteEndObject();
    }
}
