using System.Xml;

namespace PartnerCrm.Screening.Lists;

/// <summary>The file is not a list that can be read whole. Nothing of it was taken.</summary>
public sealed class ListUnreadable : Exception
{
    internal const string Again = "Fetch the file again from its publisher and repeat the import; nothing was taken.";

    private ListUnreadable(string message, int? line, int? position, Exception? inner) : base(message, inner) =>
        (Line, Position) = (line, position);

    public int? Line { get; }

    public int? Position { get; }

    internal static ListUnreadable At(IXmlLineInfo? place, string what, string whatToDo, Exception? inner = null) =>
        place?.HasLineInfo() == true
            ? At(place.LineNumber, place.LinePosition, what, whatToDo, inner)
            : new($"{what} {whatToDo}", null, null, inner);

    internal static ListUnreadable At(int line, int position, string what, string whatToDo, Exception? inner = null) =>
        new($"Line {line}, position {position}: {what} {whatToDo}", line, position, inner);

    internal static ListUnreadable InLine(string file, int line, string what, Exception? inner = null) =>
        new($"{file}, line {line}: {what} {Again}", line, null, inner);

    internal static ListUnreadable Whole(string what, string whatToDo = Again, Exception? inner = null) => new($"{what} {whatToDo}", null, null, inner);
}
