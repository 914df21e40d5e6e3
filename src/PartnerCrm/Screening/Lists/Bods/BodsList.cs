using System.Text.Json;
using AutoMapper;

namespace PartnerCrm.Screening.Lists.Bods;

/// <summary>
/// Reads statements of the Beneficial Ownership Data Standard 0.4: who owns and controls whom. It accuses nobody. Of several statements about one record the latest counts,
/// and a closed record is no longer there; a closed relationship stays with its end, where it says one.
/// </summary>
internal static class BodsList
{
    public const string Kind = "bods-ownership";

    public static ListReading Read(string kind, ListFiles files, IMapper mapper)
    {
        var file = files.One("BODS 0.4 statements as JSON");
        var (skipped, unknown) = (new SkipCounter(), new SkipCounter());
        var statements = new Dictionary<string, BodsStatement>(StringComparer.Ordinal);
        var (number, repeated, date) = (0, 0, (DateTimeOffset?)null);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var statement in Statements(file))
        {
            number++;
            Check(file.Name, number, statement, unknown);
            if (!seen.TryAdd(statement.StatementId, Text(statement)))
            {
                if (seen[statement.StatementId] != Text(statement)) throw ListUnreadable.Whole($"{file.Name}, statement {number}: {statement.StatementId} occurs twice with different content.");
                repeated += statement.RecordType is "relationship" ? 0 : 1;
                continue;
            }

            if (Day(statement) is { } day && (date is null || day > date)) date = day;
            if (!statements.TryGetValue(statement.RecordId, out var known) || IsLater(statement, known)) statements[statement.RecordId] = statement;
            if (number % 1_000 == 0) files.Progress?.Invoke(number);
        }

        var entries = new EntriesById();
        foreach (var record in BodsRecord.Join(kind, statements, skipped))
            entries.Add(mapper.Map<ListedParty>(record), what => ListUnreadable.Whole($"{file.Name}: {what}"));
        using var bytes = file.Open();
        return new()
        {
            ListKind = kind,
            GeneratedAt = date ?? files.ReceivedAt,
            Checksum = Checksums.Of(bytes),
            Entries = entries.Ordered(),
            Repeated = repeated,
            Unknown = unknown.Unknown,
            Skipped = skipped.Skipped,
        };
    }

    private static IEnumerable<BodsStatement> Statements(ListFile file)
    {
        using var content = file.Open();
        using var rows = Enumerate(content).GetEnumerator();
        for (var number = 1; ; number++)
        {
            try
            {
                if (!rows.MoveNext()) break;
            }
            catch (JsonException broken)
            {
                throw ListUnreadable.InLine(file.Name, (int)(broken.LineNumber ?? 0) + 1, $"statement {number} is no BODS statement: {broken.Message}", broken);
            }

            yield return rows.Current ?? throw ListUnreadable.Whole($"{file.Name}, statement {number} is null.");
        }
    }

    // One statement at a time: registers are large.
    private static IEnumerable<BodsStatement?> Enumerate(Stream content) => JsonSerializer.DeserializeAsyncEnumerable<BodsStatement>(content).ToBlockingEnumerable();

    private static void Check(string file, int number, BodsStatement statement, SkipCounter unknown)
    {
        var problem = statement.StatementId.Length == 0 ? "it has no statementId" : statement.RecordId.Length == 0 ? "it has no recordId; only BODS 0.4 is read"
            : statement.RecordType is not ("entity" or "person" or "relationship") ? $"its recordType is '{statement.RecordType}'"
            : statement.RecordStatus is not ("new" or "updated" or "closed") ? $"its recordStatus is '{statement.RecordStatus}'"
            : statement.Publication?.BodsVersion is { } version && version != "0.4" ? $"it is of version {version}; only BODS 0.4 is read"
            : Text(statement).Contains("\\u0000", StringComparison.Ordinal) ? "a text holds a null character" : null;
        if (problem is not null) throw ListUnreadable.Whole($"{file}, statement {number}: {problem}.");
        foreach (var other in statement.Others.Keys) unknown.Add($"statement/{other}", number);
        foreach (var other in statement.Details.Others.Keys) unknown.Add($"{statement.RecordType}/{other}, kept by its name", number);
    }

    private static DateTimeOffset? Day(BodsStatement statement) =>
        DateTimeOffset.TryParse(statement.Publication?.PublicationDate ?? statement.StatementDate, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var day)
            ? day : null;

    // By the date stated, then by the course of a record; the statement's id decides between equals, so that the order in the file does not count.
    private static bool IsLater(BodsStatement one, BodsStatement other) =>
        (one.StatementDate ?? "", Rank(one), one.StatementId).CompareTo((other.StatementDate ?? "", Rank(other), other.StatementId)) > 0;

    private static int Rank(BodsStatement statement) => statement.RecordStatus switch { "new" => 0, "updated" => 1, _ => 2 };

    private static string Text(BodsStatement statement) => JsonSerializer.Serialize(statement);
}
