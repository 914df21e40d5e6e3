using System.Net.Sockets;
using System.Text;

namespace GraphQL.Tests.Http;

/// <summary>Bodies that end in the middle of what they announced.</summary>
public class BrokenBodyTests(Endpoint endpoint) : IClassFixture<Endpoint>
{
    [Fact]
    public async Task A_body_that_cannot_be_read_is_refused_and_ends_the_connection_since_nobody_knows_where_the_next_request_begins()
    {
        var stop = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", endpoint.Client.BaseAddress!.Port, stop);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"que\r\nno number\r\n"), stop);

        using var answer = new StreamReader(client.GetStream());
        var text = await answer.ReadToEndAsync(stop).WaitAsync(TimeSpan.FromSeconds(10), stop);

        Assert.StartsWith("HTTP/1.1 400 ", text, StringComparison.Ordinal);
        Assert.Contains("\r\nConnection: close\r\n", text, StringComparison.Ordinal);
    }
}
