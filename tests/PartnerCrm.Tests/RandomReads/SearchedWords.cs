using System.Globalization;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using PartnerCrm.Data;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>The words that each vector holds, and how near names come to a text, which is the database's own measure of two texts.</summary>
internal sealed class SearchedWords
{
    private readonly NpgsqlDataSource data;
    private readonly List<string> names;
    private readonly Dictionary<SearchVector, List<IProperty>> columns = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(SearchVector, object), List<string>> words = [];
    private readonly Dictionary<string, Dictionary<string, float>> near = [];

    private SearchedWords(BoundSchema schema, LoadedRows rows, NpgsqlDataSource data)
    {
        this.data = data;
        names = [.. schema.Types.Values.Where(type => type.Similar is not null)
            .SelectMany(type => rows.Of(type.ClrType).Select(row => LoadedRows.Cell(type.Similar!, row))).OfType<string>().Distinct()];
    }

    /// <summary>Asks the database what its vectors are made of.</summary>
    public static async Task<SearchedWords> Read(BoundSchema schema, LoadedRows rows, NpgsqlDataSource data)
    {
        var read = new SearchedWords(schema, rows, data);
        foreach (var type in schema.Types.Values)
            foreach (var vector in type.Vectors)
            {
                await using var command = data.CreateCommand("select column_name from information_schema.column_column_usage where table_name = $1 and dependent_column = $2");
                command.Parameters.AddWithValue(type.Entity.GetTableName()!);
                command.Parameters.AddWithValue(vector.Column);
                await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
                var made = read.columns[vector] = [];
                while (await reader.ReadAsync(TestContext.Current.CancellationToken)) made.Add(type.Entity.GetProperties().Single(column => column.GetColumnName() == reader.GetString(0)));
            }

        return read;
    }

    public IReadOnlyList<string> Of(SearchVector vector, object row)
    {
        if (!words.TryGetValue((vector, row), out var known))
            words[(vector, row)] = known = [.. columns[vector].SelectMany(column => LoadedRows.Cell(column, row) switch { string text => [text], string[] texts => texts, _ => (string[])[] }).SelectMany(Split)];
        return known;
    }

    /// <summary>How near a name comes to a text, from 0 to 1.</summary>
    public float Near(string text, string name)
    {
        if (!near.TryGetValue(text, out var known))
        {
            known = near[text] = [];
            using var command = data.CreateCommand("select name, word_similarity($1, name) from unnest($2) as name");
            command.Parameters.AddWithValue(text);
            command.Parameters.AddWithValue(names.ToArray());
            using var reader = command.ExecuteReader();
            while (reader.Read()) known.Add(reader.GetString(0), reader.GetFloat(1));
        }

        return known[name];
    }

    /// <summary>Letters and digits that stand together.</summary>
    public static IEnumerable<string> Split(string text) => string.Concat(Folding.Fold(text).Select(letter => IsOfWord(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
