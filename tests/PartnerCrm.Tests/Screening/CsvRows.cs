using System.Text;

namespace PartnerCrm.Tests.Screening;

/// <summary>Rows of a CSV test file, by header.</summary>
internal static class CsvRows
{
    public static List<Dictionary<string, string>> Of(string file)
    {
        var lines = Encoding.UTF8.GetString(TestFiles.Bytes(file)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToArray();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static List<string> Cells(string line)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                // A doubled quote inside a quoted cell is a quote.
                if (!quoted && cell.Length > 0) cell.Append('"');
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(letter);
        }

        return [.. cells, cell.ToString()];
    }
}
