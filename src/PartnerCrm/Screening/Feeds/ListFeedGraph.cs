using PartnerCrm.Graph;
using PartnerCrm.Writes;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Screening.Feeds;

internal sealed class ListFeedGraph : IGraph
{
    public IReadOnlyDictionary<string, Func<Refusal>> Constraints { get; } = new Dictionary<string, Func<Refusal>> { [ListFeedTable.OnePerKind] = () => new FeedExists() };

    public void Describe(SchemaBuilder schema)
    {
        schema.Node<ListFeed>("lsf", "Where a list is fetched from by itself.")
            .SeenBy((feed, actor) => actor.May(ReadLists))
            .Field(feed => feed.Version)
            .Field(feed => feed.Kind)
            .Field(feed => feed.Addresses)
            .Field(feed => feed.EveryMinutes)
            .Field(feed => feed.Enabled)
            .Field(feed => feed.KeyHeader)
            .Field(feed => feed.FetchAskedAt)
            .Field(feed => feed.AcceptedChecksum)
            .Many<ListFetch>("fetches", fetch => fetch.FeedId, "What came of fetching it, the latest first.")
            .OrderBy("kind", feed => feed.Kind)
            .DefaultOrder("kind");
        schema.Rows<ListFetch>("One attempt to fetch a list.")
            .SeenBy((fetch, actor) => actor.May(ReadLists))
            .Field(fetch => fetch.At)
            .Field(fetch => fetch.Outcome)
            .Field(fetch => fetch.Reason)
            .Field(fetch => fetch.Checksum)
            .One<ListVersion>("version", fetch => fetch.VersionId, "The version in force afterwards, where it is this list.")
            .FilterBy(fetch => fetch.At)
            .OrderBy("at", fetch => fetch.At)
            .DefaultOrder("-at");
        schema.Page<ListFeed>("listFeeds", "Where lists are fetched from by themselves.", ReadLists);
        schema.Command<AddListFeed, ListFeed>("addListFeed", ManageLists, typeof(FeedExists), typeof(UnknownListKind));
        schema.Command<ChangeListFeed, ListFeed>("changeListFeed", ManageLists);
        schema.Command<FetchList, ListFeed>("fetchList", ManageLists);
        schema.Command<AcceptShrunkList, ListFeed>("acceptShrunkList", ManageLists, typeof(NothingRefused));
    }
}
