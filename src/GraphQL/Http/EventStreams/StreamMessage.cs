using System.Buffers;
using System.Text.Json;
using GraphQL.Execution;

namespace GraphQL.Http.EventStreams;

/// <summary>One server-sent event of graphql-sse: a result, or the end of an operation. A stream of several operations names the one it belongs to.</summary>
internal readonly record struct StreamMessage(string Event, string? Id, ExecutionResult? Result)
{
    public void Write(IBufferWriter<byte> output)
    {
        var data = new ArrayBufferWriter<byte>();
        if (Id is not null)
        {
            data.Write("{\"id\":"u8);
            data.Write(JsonSerializer.SerializeToUtf8Bytes(Id));
            if (Result is not null)
                data.Write(",\"payload\":"u8);
        }

        Result?.Write(data);
        if (Id is not null)
            data.Write("}"u8);
        output.Write(Event == "complete" ? "event: complete\ndata: "u8 : "event: next\ndata: "u8);
        Line(data.WrittenSpan, output);
        output.Write("\n\n"u8);
    }

    /// <summary>A line break would end the event's data; in JSON it can only be white space.</summary>
    private static void Line(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        var line = output.GetSpan(json.Length)[..json.Length];
        json.CopyTo(line);
        line.Replace((byte)'\n', (byte)' ');
        line.Replace((byte)'\r', (byte)' ');
        output.Advance(json.Length);
    }
}
