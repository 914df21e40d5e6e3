using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Http;

/// <summary>Reads a body of limited size as JSON.</summary>
internal static class BodyReader
{
    /// <exception cref="RequestRefused">It is too large (413), or not JSON (400).</exception>
    public static async Task<object?> Read(HttpRequest http, int maxBytes, CancellationToken stop)
    {
        if (http.ContentLength > maxBytes)
            throw TooLarge(maxBytes);
        try
        {
            while (true)
            {
                var read = await http.BodyReader.ReadAsync(stop);
                var done = read.IsCompleted || read.Buffer.Length > maxBytes;
                try
                {
                    if (done)
                        return read.Buffer.Length > maxBytes ? throw TooLarge(maxBytes) : Parse(read.Buffer);
                }
                finally
                {
                    // What was read must be given back in every case, or the connection cannot go on.
                    http.BodyReader.AdvanceTo(done ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
                }
            }
        }
        catch (BadHttpRequestException e)
        {
            // Nobody knows where the next request begins; other protocols than this one keep them apart by themselves.
            if (HttpProtocol.IsHttp11(http.Protocol) || HttpProtocol.IsHttp10(http.Protocol))
                http.HttpContext.Response.Headers.Connection = "close";
            throw new RequestRefused(e.StatusCode, e.Message);
        }
    }

    private static object? Parse(in ReadOnlySequence<byte> body)
    {
        if (body.IsEmpty)
            throw new RequestRefused(StatusCodes.Status400BadRequest, "The body is empty; send a JSON object with a string \"query\".");
        try
        {
            return JsonValues.Parse(body);
        }
        catch (JsonException e)
        {
            throw new RequestRefused(StatusCodes.Status400BadRequest, $"The body is not valid JSON: {e.Message}");
        }
    }

    private static RequestRefused TooLarge(int maxBytes) => new(
        StatusCodes.Status413PayloadTooLarge, $"The body is larger than {maxBytes.ToString("N0", CultureInfo.InvariantCulture)} bytes.");
}
