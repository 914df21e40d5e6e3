namespace GraphQL.Http.Documents;

/// <summary>
/// Documents that clients sent with their hash (automatic persisted queries). Two generations bound the memory: when the younger is full it becomes the elder,
/// and what was not asked for in the meantime goes; its clients will send it again.
/// </summary>
internal sealed class RememberedDocuments(int maxCount, int maxCharacters)
{
    private readonly Lock gate = new();
    private Dictionary<string, string> young = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, string> old = new(StringComparer.OrdinalIgnoreCase);
    private int characters;

    public string? Find(string hash)
    {
        lock (gate)
        {
            if (young.TryGetValue(hash, out var text))
                return text;
            if (old.TryGetValue(hash, out text))
                Keep(hash, text);
            return text;
        }
    }

    public void Add(string hash, string text)
    {
        lock (gate)
            Keep(hash, text);
    }

    private void Keep(string hash, string text)
    {
        if (text.Length > maxCharacters / 2 || young.ContainsKey(hash))
            return;
        if (young.Count >= maxCount / 2 || characters + text.Length > maxCharacters / 2)
            (old, young, characters) = (young, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), 0);
        young.Add(hash, text);
        characters += text.Length;
    }
}
