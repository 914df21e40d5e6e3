using System.Text;
using System.Text.Json;

namespace Benchmarks.Load;

/// <summary>Requests as bytes, made before the clock starts.</summary>
internal static class Requests
{
    public static byte[] GraphQL(string query, IReadOnlyDictionary<string, object?> variables, string token)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query, variables });
        return
        [
            .. Encoding.ASCII.GetBytes(
                $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nAccept: application/graphql-response+json\r\nContent-Type: application/json\r\n"
                + $"Content-Length: {body.Length}\r\n\r\n"),
            .. body,
        ];
    }

    public static byte[] Floor(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
}
