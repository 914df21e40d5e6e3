using System.Globalization;
using CsvHelper;
using PartnerCrm.Data;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>A CSV file of exchange rates: currency, day, usd, and where it has one, source.</summary>
internal static class RateFile
{
    /// <exception cref="CannotStart">The file is not as it should be; it says which line and what to do.</exception>
    public static IReadOnlyList<RateRow> Read(string path)
    {
        var name = Path.GetFileName(path);
        CannotStart Wrong(long line, string what) => new($"Line {line} of '{name}': {what}");
        using var rows = CsvReader.FromFile(path, new CsvReaderOptions
        {
            TrackLineNumbers = true,
            OnMalformedRecord = record => throw Wrong(record.LineNumber, "a cell's quotation marks do not end where the cell ends. Rates need no quotation marks."),
        }, FileOptions.SequentialScan);
        rows.ReadHeader();
        int Place(string column) => rows.TryGetFieldIndex(column, out var place) ? place : -1;
        var (currency, day, usd, source) = (Place("currency"), Place("day"), Place("usd"), Place("source"));
        if (currency < 0 || day < 0 || usd < 0) throw new CannotStart($"The first line of '{name}' must name the columns currency, day and usd; it has: {string.Join(", ", rows.Headers)}.");
        var columns = rows.Headers.Count;
        List<RateRow> read = [];
        while (rows.Read())
        {
            if (rows.FieldCount != columns) throw Wrong(rows.LineNumber, $"it has {rows.FieldCount} cells, and the first line names {columns} columns.");
            var code = rows.GetString(currency).Trim();
            if (code.Length != 3 || !code.All(char.IsAsciiLetterUpper)) throw Wrong(rows.LineNumber, $"'{code}' is no currency code. Use the three capital letters of ISO 4217, such as EUR.");
            if (!DateOnly.TryParseExact(rows.GetString(day).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
                throw Wrong(rows.LineNumber, $"'{rows.GetString(day)}' is no day. Write one such as 2026-02-01.");
            if (!decimal.TryParse(rows.GetString(usd).Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var worth) || !ExchangeRate.Fits(worth))
                throw Wrong(rows.LineNumber, $"'{rows.GetString(usd)}' is no rate. Write how many US dollars one {code} is, such as 1.0845.");
            if (code == Rates.Usd && worth != 1) throw Wrong(rows.LineNumber, "a US dollar is 1. Leave the line out.");
            if (code != Rates.Usd) read.Add(new(rows.LineNumber, code, on, worth, source < 0 || rows.GetString(source).Trim() is not { Length: > 0 } from ? null : from));
        }

        return read.Count > 0 ? read : throw new CannotStart($"'{name}' has no rates below its first line.");
    }
}
