using GraphQL.Postgres.Binding;
using PartnerCrm.Data;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>What a search finds, and what it scores, as the schema describes it. Texts are words and single words in quotes, with `or` between alternatives.</summary>
internal sealed class NaiveSearch(BoundSchema schema, LoadedRows rows, SeenRows seen, SearchedWords words)
{
    private const float Similar = 0.6f;

    /// <summary>Whether a row that is seen fits the filter of this text.</summary>
    public bool Fits(TypeBinding type, object row, string text) => Own(type, row, text) is not null;

    /// <summary>Everything that is found, in order: score, place of the kind, row.</summary>
    public List<NaiveHit> Hits(IReadOnlyList<SearchedKind> kinds, string text, IReadOnlyList<string>? only)
    {
        var hits = new List<NaiveHit>();
        foreach (var (place, kind) in kinds.Index().Where(kind => only is null || only.Contains(kind.Item.Name)))
        {
            var (type, counts) = (schema.Of(kind.Target), kind.Only?.Compile());
            foreach (var row in rows.Of(kind.Target).Where(row => seen.Sees(type, row) && counts?.DynamicInvoke(row) is not false))
            {
                var scores = kind.Parts.SelectMany(part => rows.Naming(part.Key, LoadedRows.IdOf(row)).Where(one => seen.Sees(schema.Of(part.Part), one)).Select(one => Own(schema.Of(part.Part), one, text)));
                if (scores.Append(Own(type, row, text)).Max() is { } score) hits.Add(new NaiveHit(score, place, type, row));
            }
        }

        return [.. hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Kind).ThenBy(hit => LoadedRows.IdOf(hit.Row), Comparer<Guid>.Create((one, other) => NaiveValues.Compare(one, other)))];
    }

    // The score of a row by its own words and name; null where it is not found.
    private int? Own(TypeBinding type, object row, string text)
    {
        var plain = Folding.Fold(text.Replace('"', ' '));
        var name = type.Similar is null ? null : LoadedRows.Cell(type.Similar, row) as string;
        var near = name is null ? 0 : words.Near(plain, name);
        if (type.Vectors.Any(vector => (vector.ReadBy is null || seen.Fits(vector.ReadBy, row)) && Has(words.Of(vector, row), text)))
            return name is null ? 50 : name == plain ? 100 : name.StartsWith(plain, StringComparison.Ordinal) ? 90 : 50 + Rounded(30 * (double)near);
        return name is not null && !text.Contains('"') && near >= Similar ? Rounded(40 * (double)near) : null;
    }

    private static bool Has(IReadOnlyList<string> held, string text)
    {
        var alternatives = Folding.Fold(text).Split(" or ");
        return alternatives.Index().Any(alternative => SearchedWords.Split(alternative.Item).ToList() is var asked && asked.Index().All(word =>
            held.Contains(word.Item) || (alternative.Index == alternatives.Length - 1 && word.Index == asked.Count - 1 && !text.EndsWith('"') && held.Any(one => one.StartsWith(word.Item, StringComparison.Ordinal)))));
    }

    private static int Rounded(double number) => (int)Math.Round(number, MidpointRounding.ToEven);
}

/// <summary>Something found.</summary>
internal sealed record NaiveHit(int Score, int Kind, TypeBinding Type, object Row)
{
    public CursorMeaning Cursor => new("search", [Score, Kind, LoadedRows.IdOf(Row)]);

    /// <summary>Whether it stands behind a place.</summary>
    public bool IsBehind(CursorMeaning place) => NaiveValues.Compare(-Score, -(int)place.Keys[0]!) is var score && score != 0 ? score > 0
        : NaiveValues.Compare(Kind, place.Keys[1]!) is var kind && kind != 0 ? kind > 0
        : NaiveValues.Compare(LoadedRows.IdOf(Row), place.RowId) > 0;

    public string Match => Score switch { 100 => "NAME", 90 => "BEGINNING", >= 50 => "WORDS", _ => "SIMILAR" };
}
