using System.Collections.Concurrent;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Tests.Screening.Lists;

namespace PartnerCrm.Tests.Screening.Matching;

/// <summary>Who is found of the names that were mangled in one way; long ones are those of <see cref="MangledNames.LeastLetters"/> letters and more.</summary>
internal sealed record MangledRecall(int Found, int All, int FoundLong, int AllLong, IReadOnlyList<string> Missed)
{
    public double Share => (double)Found / All;

    public double ShareOfLong => (double)FoundLong / AllLong;
}

/// <summary>Every name and alias of the real list in Latin letters, mangled in one way and searched for in the whole list: it must find its own entry at the threshold.</summary>
internal static class MangledNames
{
    /// <summary>Of fewer letters, one wrong letter leaves another name: Ali, Adi; LET, PET.</summary>
    public const int LeastLetters = 10;

    private const int Seed = 20260227;

    private static readonly ConcurrentDictionary<string, Lazy<MangledRecall>> _searched = [];

    public static (string Way, Func<string, Random, string> Write)[] Ways { get; } =
    [
        ("accents dropped", (name, _) => NameMutations.WithoutAccents(name)),
        ("words swapped", NameMutations.Reordered),
        ("one letter for another", NameMutations.OneLetterChanged),
        ("one letter left out", NameMutations.OneLetterLeftOut),
        ("one letter doubled", NameMutations.OneLetterDoubled),
        ("two letters in the wrong order", NameMutations.TwoLettersTransposed),
        ("a space less", NameMutations.OneSpaceLeftOut),
        ("in Cyrillic letters", (name, _) => ScriptMutations.Cyrillic(name)),
        ("in Arabic letters", (name, _) => ScriptMutations.Arabic(name)),
        ("in Greek letters", (name, _) => ScriptMutations.Greek(name)),
    ];

    /// <summary>What is found of the names that were mangled in one way; searched once for all tests.</summary>
    public static MangledRecall Of(string way) => _searched.GetOrAdd(way, one => new(() => Search(one))).Value;

    private static MangledRecall Search(string way)
    {
        var (random, write) = (new Random(Seed), Ways.Single(one => one.Way == way).Write);
        var names = UnList.Whole.Entries.Select(entry => entry.Party)
            .SelectMany(party => party.Aliases.Select(alias => alias.Name).Prepend(party.PrimaryName).Distinct().Where(IsLatin).Select(name => (Party: party, Name: name, Written: write(name, random)))).ToArray();
        var found = names.AsParallel().AsOrdered()
            .Select(one => UnList.Index.Search(new(one.Written, one.Party.Kind), 50, NameMatcher.DefaultThreshold).Any(hit => hit.Party.SourceId == one.Party.SourceId)).ToArray();
        var all = names.Zip(found, (one, hit) => (one.Name, one.Written, Hit: hit, Long: one.Name.Count(char.IsLetter) >= LeastLetters)).ToArray();
        return new(all.Count(one => one.Hit), all.Length, all.Count(one => one.Hit && one.Long), all.Count(one => one.Long), [.. all.Where(one => !one.Hit).Select(one => $"{one.Written} ({one.Name})")]);
    }

    private static bool IsLatin(string name) => name.Any(char.IsLetter) && name.Where(char.IsLetter).All(letter => letter < '\u0250');
}
