using System.Globalization;
using System.Text;
using System.Text.Json;
using PartnerCrm.Tests.Operations;

namespace PartnerCrm.Tests.Hostile.Bytes;

/// <summary>Requests that were valid, changed somewhere: in the document, the variables, a cursor, a form, the address, or the head.</summary>
internal sealed class Requests
{
    private const string Form = "multipart/form-data; boundary=x";

    private readonly (byte[] Query, byte[] Variables)[] operations;
    private readonly string authorization;

    public Requests(OperationWorld world, string authorization)
    {
        this.authorization = authorization;
        operations = [.. Documents.Names.Select(name => (Encoding.UTF8.GetBytes(Documents.Text(name)), JsonSerializer.SerializeToUtf8Bytes(Variables.Of(name, world))))];
    }

    /// <summary>A request whose head is sound, so that its answer can be told from the next one's.</summary>
    public byte[] Sound(Random random)
    {
        var (query, variables) = operations[random.Next(operations.Length)];
        return random.Next(20) switch
        {
            0 => Post(Mutation.Of(Body(query, variables), random), random),
            1 => Post(Mutation.Of(FormBody(query), random), random, Form),
            2 => Post(Body(Cursor(random), "{}"u8.ToArray()), random),
            3 or 4 => Get(Mutation.Of(query, random), Mutation.Of(variables, random), random),
            < 11 => Post(Body(query, Mutation.Of(variables, random)), random),
            _ => Post(Body(Mutation.Of(query, random), variables), random),
        };
    }

    /// <summary>A request that is changed anywhere.</summary>
    public byte[] Broken(Random random) => Mutation.Of(Sound(random), random);

    /// <summary>What a subscriber says over a socket: messages of the protocol, some of them changed.</summary>
    public byte[] Message(Random random)
    {
        var (query, variables) = operations[random.Next(operations.Length)];
        byte[] message = random.Next(8) switch
        {
            0 => "{\"type\":\"connection_init\"}"u8.ToArray(),
            1 => "{\"type\":\"ping\",\"payload\":{}}"u8.ToArray(),
            2 => Encoding.UTF8.GetBytes($"{{\"type\":\"complete\",\"id\":\"{random.Next(9)}\"}}"),
            3 => Encoding.UTF8.GetBytes($"{{\"type\":\"subscribe\",\"id\":\"{random.Next(9)}\",\"payload\":{{\"query\":\"subscription {{ relationshipChanged {{ __typename }} }}\"}}}}"),
            _ => [.. Encoding.UTF8.GetBytes($"{{\"type\":\"subscribe\",\"id\":\"{random.Next(9)}\",\"payload\":"), .. Body(query, variables), .. "}"u8],
        };
        return random.Next(3) == 0 ? Mutation.Of(message, random) : message;
    }

    private static byte[] Cursor(Random random)
    {
        var cursor = new byte[random.Next(1, 80)];
        random.NextBytes(cursor);
        var text = random.Next(3) == 0 ? Encoding.Latin1.GetString(cursor).Replace('"', ' ').Replace('\\', ' ') : Convert.ToBase64String(cursor).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        return Encoding.UTF8.GetBytes($"{{ organizations(first: {random.Next(30)}, after: {JsonSerializer.Serialize(text)}) {{ nodes {{ id name }} pageInfo {{ endCursor }} }} }}");
    }

    // A document as a JSON string, byte for byte, so that broken text stays broken.
    private static byte[] Body(byte[] query, byte[] variables)
    {
        var body = new List<byte>(query.Length + variables.Length + 40);
        body.AddRange("{\"query\":\""u8);
        foreach (var one in query)
            body.AddRange(one switch
            {
                (byte)'"' => "\\\""u8.ToArray(),
                (byte)'\n' => "\\n"u8.ToArray(),
                (byte)'\r' => "\\r"u8.ToArray(),
                (byte)'\\' => "\\\\"u8.ToArray(),
                < 0x20 => Encoding.ASCII.GetBytes($"\\u{one:x4}"),
                _ => [one],
            });
        body.AddRange("\",\"variables\":"u8);
        body.AddRange(variables);
        body.Add((byte)'}');
        return [.. body];
    }

    private static byte[] FormBody(byte[] query) =>
        [.. "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n"u8, .. Body(query, "null"u8.ToArray()), .. "\r\n--x\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{\"0\":[\"variables.file\"]}\r\n--x--\r\n"u8];

    private byte[] Post(byte[] body, Random random, string contentType = "application/json") =>
        [.. Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: localhost\r\n{Common(random)}Content-Type: {contentType}\r\nContent-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"), .. body];

    private byte[] Get(byte[] query, byte[] variables, Random random)
    {
        var address = $"/graphql?query={Escaped(query)}&variables={Escaped(variables)}";
        return Encoding.ASCII.GetBytes($"GET {(address.Length < 7_000 ? address : address[..7_000])} HTTP/1.1\r\nHost: localhost\r\n{Common(random)}\r\n");
    }

    private static string Escaped(byte[] bytes) => string.Concat(bytes.Select(one => $"%{one:x2}"));

    // Half of them without a token: these need no look at the database to know who asks.
    private string Common(Random random) => (random.Next(2) == 0 ? "" : $"Authorization: {authorization}\r\n") + (random.Next(3) == 0 ? "" : "Accept: application/graphql-response+json\r\n");
}
