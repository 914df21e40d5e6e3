using System.Xml;

namespace PartnerCrm.Screening.Lists;

/// <summary>The file is not a list that can be read whole. Nothing of it was taken.</summary>
public sealed class ListUnreadable : Exception
{
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
}
