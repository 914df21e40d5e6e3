using System.Collections.Concurrent;

namespace GraphQL.Execution;

/// <summary>
/// Documents by their text, for any number of threads. Two generations: when the younger is full it becomes the elder, and what was not asked for in the meantime goes.
/// </summary>
internal sealed class DocumentCache(int maxCount, long maxCharacters)
{
    private readonly Lock gate = new();
    private ConcurrentDictionary<string, KnownDocument> young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, KnownDocument> old = new(StringComparer.Ordinal);
    private long characters;

    public int Count => young.Count + old.Count;

    public KnownDocument? Find(string text)
    {
        if (young.TryGetValue(text, out var document))
            return document;
        if (old.TryGetValue(text, out document))
            Add(text, document);
        return document;
    }

    public void Add(string text, KnownDocument document)
    {
        lock (gate)
        {
            // Each generation holds half of what is allowed.
            if (young.Count >= maxCount / 2 || characters + text.Length > maxCharacters / 2)
            {
                old = young;
                young = new ConcurrentDictionary<string, KnownDocument>(StringComparer.Ordinal);
                characters = 0;
            }

            if (text.Length <= maxCharacters / 2 && young.TryAdd(text, document))
                characters += text.Length;
        }
    }
}
