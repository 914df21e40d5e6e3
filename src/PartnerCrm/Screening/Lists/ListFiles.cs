namespace PartnerCrm.Screening.Lists;

/// <summary>One file of a list: its name, and its bytes, as often as they are asked for.</summary>
public sealed record ListFile(string Name, Func<Stream> Open);

/// <summary>The files that make one version of a list.</summary>
/// <param name="All">The files; most lists are one.</param>
/// <param name="ReceivedAt">When they were received: the version's date where the list does not carry its own.</param>
/// <param name="Progress">Told how many records were read.</param>
public sealed record ListFiles(IReadOnlyList<ListFile> All, DateTimeOffset ReceivedAt, Action<long>? Progress = null)
{
    /// <summary>The only file.</summary>
    /// <exception cref="ListUnreadable">There are several.</exception>
    public ListFile One(string title) => All is [var file] ? file : throw ListUnreadable.Whole($"{All.Count} files were given, and this list is one file: {title}.", "Give that one.");
}
