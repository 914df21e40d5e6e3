using AutoMapper;

namespace PartnerCrm.Screening.Lists.Ofac;

/// <summary>Reads the Specially Designated Nationals list of OFAC: sdn.csv with alt.csv and add.csv, and sdn_comments.csv where remarks go on.</summary>
internal static class OfacList
{
    public const string Kind = "ofac-sdn";

    private const int SdnColumns = 12, AlternateColumns = 5, AddressColumns = 6, CommentColumns = 2;

    private static readonly string[] Roles = ["sdn", "alt", "add", "comments"];

    public static ListReading Read(ListFiles files, IMapper mapper)
    {
        var byRole = ByRole(files);
        var (skipped, unknown) = (new SkipCounter(), new SkipCounter());
        var parents = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (fields, _) in Rows(byRole, "sdn", SdnColumns)) parents.Add(fields[0]);
        if (parents.Count == 0) throw ListUnreadable.Whole($"{byRole["sdn"].Name} lists nobody.");
        var alternates = Children(byRole, "alt", AlternateColumns, parents, skipped);
        var addresses = Children(byRole, "add", AddressColumns, parents, skipped);
        var comments = Children(byRole, "comments", CommentColumns, parents, skipped);

        var entries = new EntriesById();
        var rows = 0;
        foreach (var (fields, line) in Rows(byRole, "sdn", SdnColumns))
        {
            var id = fields[0];
            if (id.Length == 0 || !id.All(char.IsAsciiDigit) || fields[1].Length == 0) throw ListUnreadable.InLine(byRole["sdn"].Name, line, "the entry has no number or no name.");
            var record = new OfacRecord
            {
                EntNum = id,
                SdnName = fields[1],
                SdnType = fields[2],
                Program = fields[3],
                Title = fields[4],
                CallSign = fields[5],
                VesselType = fields[6],
                Tonnage = fields[7],
                GrossRegisteredTonnage = fields[8],
                VesselFlag = fields[9],
                VesselOwner = fields[10],
                Remarks = string.Concat(comments[id].Select(row => row[1]).Prepend(fields[11])),
                Alternates = [.. alternates[id].Select(row => new OfacAlternate(row[1], row[2], row[3], row[4]))],
                Addresses = [.. addresses[id].Select(row => new OfacAddress(row[1], row[2], row[3], row[4], row[5]))],
            };
            if (record.SdnType is not ("" or "individual" or "vessel" or "aircraft")) unknown.Add($"{byRole["sdn"].Name}, type '{record.SdnType}', taken as an organization", line);
            entries.Add(mapper.Map<ListedParty>(record), what => ListUnreadable.InLine(byRole["sdn"].Name, line, what));
            if (++rows % 1_000 == 0) files.Progress?.Invoke(rows);
        }

        return new()
        {
            ListKind = Kind,
            GeneratedAt = files.ReceivedAt,
            Checksum = Checksum(byRole),
            Entries = entries.Ordered(),
            Repeated = entries.Repeated,
            Unknown = unknown.Unknown,
            Skipped = skipped.Skipped,
        };
    }

    private static Dictionary<string, ListFile> ByRole(ListFiles files)
    {
        var found = new Dictionary<string, ListFile>(StringComparer.Ordinal);
        foreach (var file in files.All)
        {
            // sdn_comments.csv is comments, not sdn.
            var name = Path.GetFileNameWithoutExtension(file.Name).ToLowerInvariant();
            var role = Roles.LastOrDefault(role => name.EndsWith(role, StringComparison.Ordinal)) ?? (files.All.Count == 1 ? "sdn" : null)
                ?? throw ListUnreadable.Whole($"The file {file.Name} is none of sdn.csv, alt.csv, add.csv and sdn_comments.csv.", "Name the files as OFAC does.");
            if (!found.TryAdd(role, file)) throw ListUnreadable.Whole($"There are two files of the kind {role}.csv.", "Give each once.");
        }

        if (!found.ContainsKey("sdn")) throw ListUnreadable.Whole("There is no sdn.csv.", "Give sdn.csv, with alt.csv and add.csv beside it.");
        return found;
    }

    private static IEnumerable<(string[] Fields, int Line)> Rows(Dictionary<string, ListFile> byRole, string role, int columns)
    {
        if (!byRole.TryGetValue(role, out var file)) yield break;
        using var content = file.Open();
        foreach (var (fields, line) in CsvRows.Read(content, file.Name))
        {
            if (fields.Length != columns) throw ListUnreadable.InLine(file.Name, line, $"there are {fields.Length} fields where {role}.csv of OFAC has {columns}.");
            // This is how OFAC writes that there is nothing.
            for (var column = 0; column < columns; column++) if (fields[column].Trim() is "-0-") fields[column] = "";
            yield return (fields, line);
        }
    }

    private static ILookup<string, string[]> Children(Dictionary<string, ListFile> byRole, string role, int columns, HashSet<string> parents, SkipCounter skipped)
    {
        var rows = new List<string[]>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (fields, line) in Rows(byRole, role, columns))
        {
            if (!parents.Contains(fields[0])) skipped.Add($"{role}.csv: belongs to no entry of sdn.csv", line);
            else if (!seen.Add(string.Join('\u001f', fields))) skipped.Add($"{role}.csv: repeats another row word for word", line);
            else if (columns == AddressColumns && fields.Skip(2).All(text => text.Length == 0)) skipped.Add("add.csv: an address that says nothing", line);
            else if (columns == AlternateColumns && fields[3].Length == 0) skipped.Add("alt.csv: an alternate without a name", line);
            else rows.Add(fields);
        }

        return rows.ToLookup(row => row[0], StringComparer.Ordinal);
    }

    private static string Checksum(Dictionary<string, ListFile> byRole) => Checksums.Of(Roles.Where(byRole.ContainsKey).Select(role =>
    {
        using var content = byRole[role].Open();
        return $"{role} {Checksums.Of(content)}";
    }));
}
