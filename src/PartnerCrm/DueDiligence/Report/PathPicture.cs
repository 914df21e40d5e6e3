using System.Globalization;
using System.Text;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Pages;

namespace PartnerCrm.DueDiligence.Report;

/// <summary>Draws paths from a person to the candidate as a picture that reads in black and white: persons have round corners, the candidate a double line, declared ties are dashed.</summary>
internal static class PathPicture
{
    private const int BoxWidth = 132, BoxHeight = 46, Gap = 104, RowHeight = 74, Margin = 12, LineLength = 19, Lines = 2;

    /// <param name="number">Tells this picture's names from those of others on the page.</param>
    /// <param name="title">What the picture shows.</param>
    /// <param name="candidate">The organization at the end.</param>
    /// <param name="paths">The paths, one at least.</param>
    public static string Of(int number, string title, FrozenParty candidate, IReadOnlyList<FrozenPath> paths)
    {
        var layout = PathLayout.Of(paths);
        var (width, height) = ((layout.Columns * BoxWidth) + ((layout.Columns - 1) * Gap) + (2 * Margin), (layout.Rows * RowHeight) + (2 * Margin));
        var picture = new StringBuilder();
        picture.Append(CultureInfo.InvariantCulture, $"""
            <svg class="paths" viewBox="0 0 {width} {height:0.#}" width="{width}" height="{height:0.#}" role="img" aria-labelledby="t{number} d{number}">
            <title id="t{number}">{Html.Text(title)}</title>
            <desc id="d{number}">{Html.Text(string.Join(". ", paths.Select(PathText.Of)))}.</desc>
            <defs><marker id="a{number}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z" fill="#000"/></marker></defs>

            """);
        foreach (var tie in layout.Ties) Line(picture, tie, layout.Columns, number);
        foreach (var (tie, place) in layout.Ties.Select((tie, place) => (tie, place))) Label(picture, tie, layout.Columns, layout.Ties.Take(place).Count(other => other.Left == tie.Left && other.Right == tie.Right));
        foreach (var party in layout.Parties) Box(picture, party, layout.Columns, party.Party.Id == candidate.Id);
        return picture.Append("</svg>\n").ToString();
    }

    private static void Line(StringBuilder picture, PlacedTie tie, int columns, int number)
    {
        var (from, to) = (At(tie.Left.Column, tie.Left.Row, columns), At(tie.Right.Column, tie.Right.Row, columns));
        var path = new StringBuilder();
        if (tie.Left.Column == tie.Right.Column)
        {
            // Two parties that are equally far from the candidate: around their right side.
            path.Append(CultureInfo.InvariantCulture, $"M{from.X + BoxWidth:0.#} {from.Y:0.#} C{from.X + BoxWidth + 40:0.#} {from.Y:0.#} {to.X + BoxWidth + 40:0.#} {to.Y:0.#} {to.X + BoxWidth:0.#} {to.Y:0.#}");
        }
        else
        {
            var (x, y) = (from.X + BoxWidth, from.Y);
            path.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}");
            foreach (var (nextX, nextY, passes) in tie.Between.Select(place => (At(place.Column, place.Row, columns).X, At(place.Column, place.Row, columns).Y, true)).Append((to.X, to.Y, false)))
            {
                path.Append(CultureInfo.InvariantCulture, $" C{(x + nextX) / 2:0.#} {y:0.#} {(x + nextX) / 2:0.#} {nextY:0.#} {nextX:0.#} {nextY:0.#}");
                (x, y) = (nextX, nextY);
                if (!passes) continue;
                x += BoxWidth;
                path.Append(CultureInfo.InvariantCulture, $" H{x:0.#}");
            }
        }

        // The arrow shows which way the tie itself runs, whichever way it was walked.
        var toRight = tie.Step.From.Id == tie.Left.Party.Id == tie.Step.IsForward;
        var dashes = tie.Step.IsDeclared ? " stroke-dasharray=\"6 4\"" : string.Empty;
        picture.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.3\"{dashes} marker-{(toRight ? "end" : "start")}=\"url(#a{number})\"/>\n");
    }

    private static void Label(StringBuilder picture, PlacedTie tie, int columns, int below)
    {
        var from = At(tie.Left.Column, tie.Left.Row, columns);
        var to = tie.Between.Count > 0 ? At(tie.Between[0].Column, tie.Between[0].Row, columns) : At(tie.Right.Column, tie.Right.Row, columns);
        var (x, y) = (from.X + BoxWidth + (Gap / 2), ((from.Y + to.Y) / 2) + (below * 15));
        var text = PathText.Tie(tie.Step);
        var width = Math.Min(Gap - 6, (text.Length * 5.6) + 8);
        picture.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x - (width / 2):0.#}\" y=\"{y - 8:0.#}\" width=\"{width:0.#}\" height=\"15\" fill=\"#fff\"/><text x=\"{x}\" y=\"{y + 3:0.#}\" class=\"tie\">{Html.Text(Short(text, LineLength))}</text>\n");
    }

    private static void Box(StringBuilder picture, PlacedParty placed, int columns, bool candidate)
    {
        var (x, middle) = At(placed.Column, placed.Row, columns);
        var y = middle - (BoxHeight / 2.0);
        var corner = placed.Party.Kind == "CONTACT" ? 18 : 0;
        picture.Append(CultureInfo.InvariantCulture, $"<g><title>{Html.Text(placed.Party.Name)}</title><rect x=\"{x}\" y=\"{y:0.#}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"{corner}\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"{(candidate ? 2.6 : 1.3)}\"/>");
        if (candidate) picture.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x + 4}\" y=\"{y + 4:0.#}\" width=\"{BoxWidth - 8}\" height=\"{BoxHeight - 8}\" fill=\"none\" stroke=\"#000\" stroke-width=\"1\"/>");
        var lines = Wrap(placed.Party.Name);
        for (var line = 0; line < lines.Count; line++)
            picture.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + (BoxWidth / 2)}\" y=\"{middle + 4 + ((line - ((lines.Count - 1) / 2.0)) * 14):0.#}\" class=\"party\">{Html.Text(lines[line])}</text>");
        picture.Append("</g>\n");
    }

    // The left edge of the column, the middle of the row.
    private static (double X, double Y) At(int column, double row, int columns) => (Margin + ((columns - 1 - column) * (BoxWidth + Gap)), Margin + ((row + 0.5) * RowHeight));

    private static List<string> Wrap(string name)
    {
        List<string> lines = [string.Empty];
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > LineLength && lines.Count < Lines) lines.Add(string.Empty);
            lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return [.. lines.Select(line => Short(line, LineLength))];
    }

    private static string Short(string text, int most)
    {
        var whole = new StringInfo(text);
        return whole.LengthInTextElements <= most ? text : whole.SubstringByTextElements(0, most - 1) + "…";
    }
}
