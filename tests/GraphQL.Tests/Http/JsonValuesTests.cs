using System.Text;
using GraphQL.Http;

namespace GraphQL.Tests.Http;

public class JsonValuesTests
{
    [Theory]
    [InlineData(2_000, true)]
    [InlineData(2_001, false)]
    public void An_object_has_a_bounded_number_of_keys(int keys, bool isRead)
    {
        var json = Encoding.UTF8.GetBytes($"{{{string.Join(',', Enumerable.Range(0, keys).Select(key => $"\"k{key}\":1"))}}}");
        if (isRead)
            Assert.Equal(keys, Assert.IsType<Dictionary<string, object?>>(JsonValues.Parse(json)).Count);
        else
            Assert.Equal(400, Assert.Throws<RequestRefused>(() => JsonValues.Parse(json)).Status);
    }
}
