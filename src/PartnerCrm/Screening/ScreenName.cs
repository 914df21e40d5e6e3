using GraphQL;
using GraphQL.Types;
using PartnerCrm.Graph;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Screening;

/// <summary>A live comparison of a name with the lists in force. Nothing is kept of it.</summary>
internal static class ScreenName
{
    public const int LongestName = 400;

    // Every list in force is searched in memory: about the work of reading these many rows.
    private const int CostOfSearch = 100;

    public static void Describe(SchemaBuilder schema)
    {
        schema.Query.Add(new Field("screenName", schema.Leaves.Output(typeof(NameScreening)), "Compares a name with the lists in force, and keeps nothing. It is no screening of an organization.")
        {
            Requires = Screen.ToString(),
            Cost = CostOfSearch,
            Resolve = async field => await Compare(
                ((RequestScope)field.Operation.Host!).Commands.Lists, field.Argument<string>("name"), field.Argument<ListedPartyKind?>("kind"), field.Stop),
        }
            .Add(new InputField("name", new NonNullType(Scalars.String), "The name, in any script."))
            .Add(new InputField("kind", schema.Leaves.Enum(typeof(ListedPartyKind)), "Whether it is a person's or an organization's; both are compared unless said.")));
    }

    internal static async Task<NameScreening> Compare(ListIndexes indexes, string name, ListedPartyKind? kind, CancellationToken stop)
    {
        if (name.Length > LongestName) throw new GraphQLException($"A name has at most {LongestName} characters.", "INVALID_INPUT");
        var lists = await indexes.InForce(stop);
        if (lists.Count == 0) throw new GraphQLException(new NoListInForce().Message, "NO_LIST_IN_FORCE");
        if (lists.Any(list => !list.CanCompare(name, kind)))
            throw new GraphQLException("This name has no word that can be compared. Write it in another way.", "INVALID_INPUT");
        return new NameScreening(
            [.. lists.Select(ComparedList.Of)],
            [
                .. lists.SelectMany(list => list.Index.Search(new ScreeningSubject(name, kind), threshold: NameMatcher.DefaultThreshold))
                    .ByTriage(hit => hit.Explanation).Select(hit => new NameHit(hit.Score, hit.Party, hit.Explanation)),
            ]);
    }
}

/// <summary>What a live comparison of a name found.</summary>
/// <param name="Lists">The lists it was compared with.</param>
/// <param name="Hits">The listed parties it may name, the surest first; among nearly equal scores, those for which most speaks.</param>
public sealed record NameScreening(IReadOnlyList<ComparedList> Lists, IReadOnlyList<NameHit> Hits);

/// <summary>A list that a name was compared with.</summary>
/// <param name="Kind">The kind of list.</param>
/// <param name="ListDate">When its publisher made the version that was compared.</param>
/// <param name="Number">Counts the versions of this kind that were imported.</param>
public sealed record ComparedList(string Kind, DateTimeOffset ListDate, int Number)
{
    internal static ComparedList Of(IndexedList list) => new(list.Version.Kind, list.Version.ListDate, list.Version.Number);
}

/// <summary>A listed party that a name may belong to.</summary>
/// <param name="Score">How sure the match is, from 0 to 1.</param>
/// <param name="Party">The listed party.</param>
/// <param name="Explanation">The score part by part.</param>
public sealed record NameHit(double Score, ListedParty Party, MatchExplanation Explanation);
