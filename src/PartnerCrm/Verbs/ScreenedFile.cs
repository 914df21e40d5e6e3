using System.Globalization;
using CsvHelper;
using PartnerCrm.Data;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Screening.Matching.Measuring;

namespace PartnerCrm.Verbs;

/// <summary>A row of a file, and who it says is to be screened.</summary>
internal sealed record FileRow(string[] Cells, ScreeningSubject Subject);

/// <summary>A CSV file of persons and organizations, read and answered row by row.</summary>
internal sealed class ScreenedFile : IDisposable
{
    private static readonly string[] _answers = ["result", "score", "hit", "hit_reference", "list", "list_version", "explanation"];
    private static readonly string[] _countryColumns = ["nationality", "country"];

    private readonly string _name;
    private readonly CsvReader _rows;
    private readonly string[] _header;
    private readonly int _of, _birth, _schema;
    private readonly int[] _countries;

    public ScreenedFile(string path)
    {
        _name = Path.GetFileName(path);
        _rows = CsvReader.FromFile(path, new CsvReaderOptions { TrackLineNumbers = true, OnMalformedRecord = Recover }, FileOptions.SequentialScan);
        _rows.ReadHeader();
        _header = [.. _rows.Headers];
        if (_header.Length == 0) throw new CannotStart($"'{_name}' is empty. Its first line must name the columns, among them name or full_name.");
        _of = Place("name") is >= 0 and var place ? place : Place("full_name");
        if (_of < 0) throw new CannotStart($"'{_name}' has no column 'name' or 'full_name' in its first line; it has: {string.Join(", ", _header)}.");
        (_birth, _schema) = (Place("date_of_birth"), Place("schema"));
        _countries = [.. _countryColumns.Select(Place).Where(column => column >= 0)];
    }

    public void Dispose() => _rows.Dispose();

    public IEnumerable<FileRow> Rows()
    {
        while (_rows.Read())
        {
            if (_rows.FieldCount != _header.Length)
                throw Wrong($"it has {_rows.FieldCount} cells, and the first line names {_header.Length} columns. Put a cell with a comma into quotation marks.");
            var cells = Enumerable.Range(0, _header.Length).Select(_rows.GetString).ToArray();
            yield return new(cells, Subject(cells));
        }
    }

    /// <summary>Where the rows go, with the header written; columns of the file that are named like an answer are replaced.</summary>
    public CsvWriter Written(Stream output)
    {
        var written = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        Write(written, _header, _answers);
        return written;
    }

    public void Write(CsvWriter written, FileRow row, ScreenedRow found) => Write(written, row.Cells,
    [
        found.Result, found.Compared ? found.Score.ToString("0.0000", CultureInfo.InvariantCulture) : "", found.Hit?.Party.PrimaryName ?? "", found.Hit?.Party.ReferenceNumber ?? "",
        found.List?.Version.Kind ?? "", found.List?.Version.Number.ToString(CultureInfo.InvariantCulture) ?? "", found.Explanation(),
    ]);

    private void Write(CsvWriter written, string[] cells, string[] answers)
    {
        for (var place = 0; place < cells.Length; place++)
        {
            if (!_answers.Contains(_header[place], StringComparer.OrdinalIgnoreCase)) written.WriteField(cells[place]);
        }

        foreach (var answer in answers) written.WriteField(answer);
        written.EndRecord();
    }

    private ScreeningSubject Subject(string[] cells)
    {
        if (cells[_of].Contains('\uFFFD', StringComparison.Ordinal)) throw Wrong($"column '{_header[_of]}' is not text in UTF-8. Save the file as CSV in UTF-8.");
        if (cells[_of].Length > ScreenName.LongestName) throw Wrong($"column '{_header[_of]}' has {cells[_of].Length} characters; a name has at most {ScreenName.LongestName}.");
        var birth = _birth < 0 ? null : Birth(cells[_birth].Trim());
        // Only persons are born.
        var kind = PairSchema.Kind(_schema < 0 ? null : cells[_schema]) ?? (birth is null ? null : ListedPartyKind.Person);
        // Codes count in capitals only, as the lists have a word "na".
        return new(cells[_of], kind, birth, [.. _countries.SelectMany(column => cells[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(country => country.Length == 2 ? country.ToUpperInvariant() : country)]);
    }

    private KnownBirth? Birth(string text)
    {
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return KnownBirth.On(day);
        return text.Length is 4 or 7 && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && (text.Length == 4 || text[4] == '-') ? new(year)
            : throw Wrong($"column '{_header[_birth]}' says '{text}'. Write a day such as 1972-06-14, a month such as 1972-06 or a year, or leave it empty.");
    }

    private int Place(string column) => _rows.TryGetFieldIndex(column, out var place) ? place : -1;

    private CannotStart Wrong(string what) => new($"Line {_rows.LineNumber} of '{_name}': {what}");

    // A quotation mark in the middle of a cell can only be text; one that opens a cell and does not close it would swallow rows.
    private void Recover(CsvMalformedRecord record)
    {
        if (record.Reason is not CsvMalformedReason.StrayQuote)
            throw new CannotStart($"Line {record.LineNumber} of '{_name}': a cell's quotation marks do not end where the cell ends. Put the cell into quotation marks, and double those inside.");
    }
}
