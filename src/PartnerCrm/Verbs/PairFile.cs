using System.Globalization;
using CsvHelper;
using PartnerCrm.Data;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Screening.Matching.Measuring;

namespace PartnerCrm.Verbs;

/// <summary>A CSV file with pairs of names, read row by row.</summary>
internal sealed class PairFile : IDisposable
{
    private const string ScoreColumn = "score";

    private readonly string _name;
    private readonly CsvReader _rows;
    private readonly string[] _header;

    public PairFile(string path)
    {
        _name = Path.GetFileName(path);
        _rows = CsvReader.FromFile(path, new CsvReaderOptions { TrackLineNumbers = true, OnMalformedRecord = Recover }, FileOptions.SequentialScan);
        _rows.ReadHeader();
        _header = [.. _rows.Headers];
        if (_header.Length == 0) throw new CannotStart($"'{_name}' is empty. Its first line must name the columns, among them name1 and name2.");
        foreach (var column in new[] { "name1", "name2" })
        {
            if (Place(column) < 0) throw new CannotStart($"'{_name}' has no column '{column}' in its first line; it has: {string.Join(", ", _header)}.");
        }
    }

    public void Dispose() => _rows.Dispose();

    /// <summary>Writes each row with all its columns and its score; a column <c>score</c> that was there is replaced.</summary>
    public List<ScoredPair> Score(NameMatcher matcher, Stream output, CancellationToken stop)
    {
        var (schema, one, other, same, old) = (Place("schema"), Place("name1"), Place("name2"), Place("is_match"), Place(ScoreColumn));
        using var written = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        Write(written, _header, old, ScoreColumn);
        List<ScoredPair> pairs = [];
        while (_rows.Read())
        {
            stop.ThrowIfCancellationRequested();
            if (_rows.FieldCount != _header.Length) throw Wrong($"it has {_rows.FieldCount} cells, and the first line names {_header.Length} columns. Put a cell with a comma into quotation marks.");
            var cells = Enumerable.Range(0, _header.Length).Select(_rows.GetString).ToArray();
            var said = schema < 0 ? null : cells[schema];
            var score = matcher.Compare(Name(cells, one), Name(cells, other), PairSchema.Kind(said)).Score;
            Write(written, cells, old, score.ToString("0.0000", CultureInfo.InvariantCulture));
            pairs.Add(new(PairSchema.Group(said), score, same < 0 ? null : IsSame(cells[same])));
        }

        return pairs;
    }

    private int Place(string column) => _rows.TryGetFieldIndex(column, out var place) ? place : -1;

    private string Name(string[] cells, int place) =>
        cells[place].Contains('\uFFFD', StringComparison.Ordinal) ? throw Wrong($"column '{_header[place]}' is not text in UTF-8. Save the file as CSV in UTF-8.") : cells[place];

    private bool? IsSame(string cell) => cell.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" => true,
        "FALSE" or "0" or "NO" => false,
        "" => null,
        _ => throw Wrong($"column 'is_match' says '{cell}'. Write true, false, 1, 0, yes or no; leave it empty where nobody knows."),
    };

    private CannotStart Wrong(string what) => new($"Line {_rows.LineNumber} of '{_name}': {what}");

    // A quotation mark in the middle of a cell can only be text; one that opens a cell and does not close it would swallow rows.
    private void Recover(CsvMalformedRecord record)
    {
        if (record.Reason is not CsvMalformedReason.StrayQuote)
            throw new CannotStart($"Line {record.LineNumber} of '{_name}': a cell's quotation marks do not end where the cell ends. Put the cell into quotation marks, and double those inside.");
    }

    private static void Write(CsvWriter written, string[] cells, int left, string score)
    {
        for (var place = 0; place < cells.Length; place++)
        {
            if (place != left) written.WriteField(cells[place]);
        }

        written.WriteField(score);
        written.EndRecord();
    }
}
