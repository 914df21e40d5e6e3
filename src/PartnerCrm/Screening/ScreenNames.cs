using GraphQL;
using GraphQL.Types;
using PartnerCrm.Graph;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Writes;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Screening;

/// <summary>A live comparison of many names with the lists in force. Nothing is kept of it.</summary>
internal static class ScreenNames
{
    public const int MostRows = 1000;
    private const int MostHits = 20;

    // Every list is searched for each row: about the work of reading these many rows.
    private const int CostOfRow = 20;

    public static void Describe(SchemaBuilder schema)
    {
        var rows = CommandInput.Of(schema, typeof(NamesToScreen));
        var answer = schema.Leaves.Object(typeof(NamesScreening));
        (answer.Fields["rows"].PerEntry, answer.Fields["rows"].Cost) = (true, CostOfRow);
        schema.Query.Add(new Field("screenNames", new NonNullType(answer), $"Compares up to {MostRows} names with the lists in force, and keeps nothing. It is no screening of an organization.")
        {
            Requires = Screen.ToString(),
            PageSize = new PageSize(["rows"], 1),
            Resolve = async field => await Compare(((RequestScope)field.Operation.Host!).Commands.Lists, Read(rows, field.Field.Arguments), field.Stop),
        }
            .Add(new InputField("rows", new NonNullType(rows.Type.Fields["rows"].Type.Nullable), $"The names, at most {MostRows}; they are answered in their order.")));
    }

    internal static async Task<NamesScreening> Compare(ListIndexes indexes, IReadOnlyList<NameToScreen> rows, CancellationToken stop)
    {
        if (rows.Count > MostRows) throw new GraphQLException($"These are {rows.Count} rows; at most {MostRows} are compared at once. Send them in several requests.", "INVALID_INPUT");
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Name.Length > ScreenName.LongestName) throw new GraphQLException($"Row {row + 1}: a name has at most {ScreenName.LongestName} characters.", "INVALID_INPUT");
        }

        var lists = await indexes.InForce(stop);
        if (lists.Count == 0) throw new GraphQLException(new NoListInForce().Message, "NO_LIST_IN_FORCE");
        // Off the request's thread, on as many as there are.
        var found = await Task.Run(() => rows.AsParallel().AsOrdered().WithCancellation(stop).Select(row => Compare(lists, row)).ToList(), stop);
        return new([.. lists.Select(ComparedList.Of)], found);
    }

    private static ScreenedName Compare(IReadOnlyList<IndexedList> lists, NameToScreen row)
    {
        var subject = new ScreeningSubject(row.Name, row.Kind, row.BirthDate is { } day ? KnownBirth.On(day) : row.BirthYear is { } year ? new KnownBirth(year) : null, row.Countries);
        return new(row.Name, lists.All(list => list.CanCompare(row.Name, row.Kind)),
        [
            .. lists.SelectMany(list => list.Index.Search(subject, MostHits, NameMatcher.DefaultThreshold)).OrderByDescending(hit => hit.Score).Take(MostHits)
                .Select(hit => new NameHit(hit.Score, hit.Party, hit.Explanation)),
        ]);
    }

    private static IReadOnlyList<NameToScreen> Read(CommandInput rows, IReadOnlyDictionary<string, object?> arguments)
    {
        try
        {
            return ((NamesToScreen)rows.Read(arguments)).Rows;
        }
        catch (InvalidInput wrong)
        {
            throw new GraphQLException(wrong.Message, "INVALID_INPUT");
        }
    }
}

/// <summary>Names to compare with the lists in force.</summary>
/// <param name="Rows">The names.</param>
public sealed record NamesToScreen(IReadOnlyList<NameToScreen> Rows);

/// <summary>A name to compare with the lists in force, and what is known of who bears it.</summary>
/// <param name="Name">The name, in any script.</param>
/// <param name="Kind">Whether it is a person's or an organization's; both are compared unless said.</param>
/// <param name="BirthDate">When the person was born.</param>
/// <param name="BirthYear">The year in which the person was born, where no more is known.</param>
/// <param name="Countries">The countries that the party is connected with: ISO 3166-1 codes or names.</param>
public sealed record NameToScreen(string Name, ListedPartyKind? Kind = null, DateOnly? BirthDate = null, int? BirthYear = null, IReadOnlyList<string>? Countries = null);

/// <summary>What a live comparison of several names found.</summary>
/// <param name="Lists">The lists that they were compared with.</param>
/// <param name="Rows">The names, in the order in which they were given.</param>
public sealed record NamesScreening(IReadOnlyList<ComparedList> Lists, IReadOnlyList<ScreenedName> Rows);

/// <summary>What a live comparison found for one name.</summary>
/// <param name="Name">The name as it was given.</param>
/// <param name="Compared">Whether the name has a word that can be compared; without one, that nothing was found says nothing.</param>
/// <param name="Hits">The listed parties it may name, the surest first.</param>
public sealed record ScreenedName(string Name, bool Compared, IReadOnlyList<NameHit> Hits);
