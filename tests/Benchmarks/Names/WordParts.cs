namespace Benchmarks.Names;

/// <summary>What names of one culture are made of.</summary>
internal sealed record Culture(string Name, int Share, string Shape, string[] Men, string[] Women, string[] Families, string[] Firsts, string[] Lasts);

/// <summary>The tables that generated names are made of.</summary>
internal sealed record WordParts(IReadOnlyList<Culture> Cultures, IReadOnlyDictionary<string, string[]> Organizations)
{
    public static WordParts Read() => new(
        [.. Rows("cultures.txt").Select(row => new Culture(row[0], int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), row[2], row[3].Split(' '), row[4].Split(' '), row[5].Split(' '), row[6].Split(' '), row[7].Split(' ')))],
        Rows("organizations.txt").ToDictionary(row => row[0], row => row[1].Split(row[1].Contains('|', StringComparison.Ordinal) ? '|' : ' ')));

    private static IEnumerable<string[]> Rows(string file) =>
        Texts.Read(file).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
