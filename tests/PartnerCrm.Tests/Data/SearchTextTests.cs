using Npgsql;
using PartnerCrm.Data;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Data;

/// <summary>What is stored for searches is folded by the database, what is searched for by the program: both must come to the same words.</summary>
public sealed class SearchTextTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Database_and_program_fold_each_letter_of_the_table_alike()
    {
        await using var world = await worlds.New();
        var letters = EmbeddedText.Lines("Data/folding.txt").SelectMany(line => line.Split(' ', 2)[1]).Where(char.IsLetter)
            .SelectMany(letter => new[] { letter, char.ToUpperInvariant(letter) }).Distinct().ToList();

        var different = new List<string>();
        foreach (var letter in letters)
        {
            var (stored, asked) = (await Stored(world, $"a{letter}b"), Words(Folding.Fold($"a{letter}b")));
            if (stored != asked) different.Add($"{letter} {stored} {asked}");
        }

        // A letter of Catalan that nobody types: there are two in its place.
        Assert.Empty(different.Except(["ŀ al b alb", "Ŀ al b alb"]));
    }

    [Theory]
    [InlineData("Société Générale d’Investissement")]
    [InlineData("Straße ØRSTED Łódź")]
    [InlineData("Nguyễn Thị Đặng")]
    [InlineData("ФЁДОР Йосиф")]
    [InlineData("Ελλάδα ΟΔΟΣ")]
    [InlineData("أحمد مُحَمَّد")]
    [InlineData("हिन्दी 植物保护 한국 ガーデン")]
    [InlineData("anna.rossi@example.org +39 06-5705")]
    public async Task Database_and_program_fold_texts_alike(string text)
    {
        await using var world = await worlds.New();
        Assert.Equal(Words(Folding.Fold(text)), await Stored(world, text));
    }

    [Fact]
    public async Task Plain_letters_and_signs_become_the_same_words_in_whichever_text_they_stand()
    {
        await using var world = await worlds.New();
        var plain = string.Concat(Enumerable.Range(1, 127).Select(code => (char)code));
        // A letter of another alphabet behind it takes the other way.
        Assert.Equal(await Ask(world, "select search_text($1)", plain + "я"), await Ask(world, "select search_text($1)", plain) + "я");
        Assert.Equal("a b c   d 1", await Ask(world, "select search_text($1)", "A_b-C [ D.1"));
    }

    [Fact]
    public async Task A_backup_that_is_restored_fills_what_is_searched_without_knowing_where_our_functions_are()
    {
        await using var world = await worlds.New();
        await using var connection = await world.Data.OpenConnectionAsync(Stop);
        await using (var nowhere = new NpgsqlCommand("set search_path = ''", connection)) await nowhere.ExecuteNonQueryAsync(Stop);
        await using var search = new NpgsqlCommand("select public.search_text('Plain') || public.search_text('Ørsted') || public.search_joined('{a,b}') || public.fold_text(' É ')", connection);
        Assert.Equal("plainorsteda be", await search.ExecuteScalarAsync(Stop));
    }

    [Theory]
    [InlineData("  Société   Générale ")]
    [InlineData("Straße ØRSTED Łódź, İstanbul")]
    [InlineData("Cafe\u0301 ФЁДОР Ελλάδα")]
    [InlineData("O'Neill & Sons (\"100%\")_x\\y")]
    [InlineData("tab\tline\r\nnext\u0085of\u2028all\u00a0spaces\u3000there\u2003are")]
    [InlineData("हिन्दी 植物保护 😀")]
    public async Task Parts_of_texts_are_looked_for_in_the_same_folded_form(string text)
    {
        await using var world = await worlds.New();
        Assert.Equal(Folding.Fold(text), await Ask(world, "select fold_text($1)", text));
    }

    [Fact]
    public async Task A_topic_is_found_by_a_part_of_it_in_an_index()
    {
        await using var world = await worlds.New();
        await using var connection = await world.Data.OpenConnectionAsync(Stop);
        await using (var off = new NpgsqlCommand("set enable_seqscan = off", connection)) await off.ExecuteNonQueryAsync(Stop);
        await using var explain = new NpgsqlCommand("explain (format json) select 1 from contact_expertise t where fold_text(t.topic) like '%sanitary%'", connection);
        Assert.Contains("ix_contact_expertise_topic_folded", (string)(await explain.ExecuteScalarAsync(Stop))!, StringComparison.Ordinal);
    }

    private static async Task<string> Stored(CrmWorld world, string text) => Words(await Ask(world, "select search_text($1)", text));

    private static async Task<string> Ask(CrmWorld world, string sql, string text)
    {
        await using var command = world.Data.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = text });
        return (string)(await command.ExecuteScalarAsync(Stop))!;
    }

    private static string Words(string folded) => string.Join(' ', string.Concat(folded.Select(letter =>
        char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark ? letter : ' '))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
