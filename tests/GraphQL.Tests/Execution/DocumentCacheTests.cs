using GraphQL.Execution;
using GraphQL.Language;

namespace GraphQL.Tests.Execution;

public class DocumentCacheTests
{
    private static readonly KnownDocument Document = new(new DocumentNode([]), [], new Dictionary<string, FragmentNode>());

    [Fact]
    public void What_was_asked_for_lately_stays_and_the_rest_goes()
    {
        var cache = new DocumentCache(maxCount: 20, maxCharacters: 1_000_000);
        cache.Add("often", Document);
        for (var i = 0; i < 1_000; i++)
        {
            Assert.NotNull(cache.Find("often"));
            cache.Add($"once {i}", Document);
            Assert.InRange(cache.Count, 1, 20);
        }

        Assert.Null(cache.Find("once 1"));
    }

    [Fact]
    public void Long_documents_count_by_their_length()
    {
        var cache = new DocumentCache(maxCount: 1_000, maxCharacters: 1_000);
        foreach (var i in Enumerable.Range(0, 100))
            cache.Add(new string('x', 200) + i, Document);
        Assert.InRange(cache.Count, 1, 5);
        cache.Add(new string('y', 2_000), Document);
        Assert.Null(cache.Find(new string('y', 2_000)));
    }

    [Fact]
    public void Any_number_of_threads_may_ask()
    {
        var cache = new DocumentCache(maxCount: 50, maxCharacters: 1_000_000);
        Parallel.For(0, 20_000, i =>
        {
            if (cache.Find($"{i % 200}") is null)
                cache.Add($"{i % 200}", Document);
        });
        Assert.InRange(cache.Count, 1, 50);
    }
}
