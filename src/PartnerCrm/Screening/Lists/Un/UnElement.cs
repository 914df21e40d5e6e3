using System.Xml;
using System.Xml.Linq;

namespace PartnerCrm.Screening.Lists.Un;

/// <summary>An element of the file that remembers which of its parts were read, so that the rest can be reported.</summary>
internal sealed class UnElement(XElement element, string path, UnknownElements unknown)
{
    private readonly HashSet<XElement> _read = [];

    /// <summary>The text of the only child of that name; empty when it is missing or empty.</summary>
    public string Text(string name)
    {
        var found = element.Elements(name).ToArray();
        if (found.Length > 1)
        {
            throw ListUnreadable.At(found[1], $"{path}/{name} occurs {found.Length} times in one entry.", "Check the file with its publisher: this list has it once.");
        }

        foreach (var child in found) Take(child);
        return found.Length == 0 ? "" : Tidy(found[0]);
    }

    /// <summary>The texts of all VALUE elements below all children of that name, empty ones left out.</summary>
    public IReadOnlyList<string> Values(string name) => [.. Children(name, child => child.Texts("VALUE")).SelectMany(texts => texts)];

    /// <summary>Every child of that name that says anything; the list fills gaps with empty elements.</summary>
    public IReadOnlyList<T> Parts<T>(string name, Func<UnElement, T> read) =>
        [.. Children(name, child => (Says: child.SaysAnything, Part: read(child))).Where(child => child.Says).Select(child => child.Part)];

    public void ReportUnread()
    {
        foreach (var child in element.Elements().Where(child => !_read.Contains(child))) unknown.Add($"{path}/{child.Name}", child);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)) unknown.Add($"{path}/@{attribute.Name}", element);
        foreach (var text in element.Nodes().OfType<XText>().Where(text => element.HasElements && !string.IsNullOrWhiteSpace(text.Value))) unknown.Add($"{path}/text()", text);
    }

    private bool SaysAnything => !string.IsNullOrWhiteSpace(element.Value);

    private List<string> Texts(string name)
    {
        var found = element.Elements(name).ToArray();
        foreach (var child in found) Take(child);
        return [.. found.Select(Tidy).Where(text => text.Length > 0)];
    }

    private IEnumerable<T> Children<T>(string name, Func<UnElement, T> read)
    {
        foreach (var child in element.Elements(name))
        {
            _read.Add(child);
            var part = new UnElement(child, $"{path}/{name}", unknown);
            yield return read(part);
            part.ReportUnread();
        }
    }

    private void Take(XElement leaf)
    {
        _read.Add(leaf);
        if (leaf.HasElements || leaf.HasAttributes) new UnElement(leaf, $"{path}/{leaf.Name}", unknown).ReportUnread();
    }

    // The file breaks long texts over lines; the breaks carry no meaning.
    private static string Tidy(XElement leaf) => string.Join(' ', leaf.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The elements nobody asked for, counted by path.</summary>
internal sealed class UnknownElements
{
    private readonly SortedDictionary<string, UnknownElement> _byPath = new(StringComparer.Ordinal);

    public IReadOnlyList<UnknownElement> All => [.. _byPath.Values];

    public void Add(string path, IXmlLineInfo place) =>
        _byPath[path] = _byPath.TryGetValue(path, out var known) ? known with { Count = known.Count + 1 } : new(path, 1, place.LineNumber);
}
