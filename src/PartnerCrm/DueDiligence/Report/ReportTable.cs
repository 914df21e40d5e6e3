using System.Globalization;
using System.Text;
using PartnerCrm.Pages;

namespace PartnerCrm.DueDiligence.Report;

/// <summary>A table of the report. Cells are texts, and become harmless here.</summary>
internal sealed class ReportTable(string caption, params string[] heads)
{
    private readonly List<IReadOnlyList<string?>> rows = [];

    public ReportTable Add(params string?[] cells)
    {
        rows.Add(cells);
        return this;
    }

    /// <summary>The table, or where it has no rows a sentence that says so.</summary>
    public string Or(string none)
    {
        if (rows.Count == 0) return $"<p>{Html.Text(none)}</p>\n";
        var html = new StringBuilder("<table>\n");
        html.Append(CultureInfo.InvariantCulture, $"<caption>{Html.Text(caption)}</caption>\n<thead><tr>{string.Concat(heads.Select(head => $"<th scope=\"col\">{Html.Text(head)}</th>"))}</tr></thead>\n<tbody>\n");
        foreach (var row in rows) html.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(row.Select(Cell))}</tr>\n");
        return html.Append("</tbody>\n</table>\n").ToString();
    }

    /// <summary>Names and values, side by side; what has no value is left out.</summary>
    public static string Pairs(params (string Name, string? Value)[] pairs) =>
        $"<dl>\n{string.Concat(pairs.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"<dt>{Html.Text(pair.Name)}</dt><dd>{Html.Text(pair.Value!)}</dd>\n"))}</dl>\n";

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    public static string At(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Cell(string? text) => $"<td>{string.Join("<br>", (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n').Select(Html.Text))}</td>";
}
