using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Screening;

internal sealed class ListGraph : IGraph
{
    public IReadOnlyDictionary<string, Func<Refusal>> Constraints { get; } = new Dictionary<string, Func<Refusal>>
    {
        [ListVersionTable.OneInForce] = () => new ListImportedMeanwhile(),
        [ListVersionTable.Numbered] = () => new ListImportedMeanwhile(),
        ["listed_entry_in_force"] = () => new ListImportedMeanwhile(),
    };

    public void Describe(SchemaBuilder schema)
    {
        schema.Node<ListVersion>("lsv", "One version of an imported list.")
            .SeenBy((version, actor) => actor.May(ReadLists))
            .Field(version => version.Kind)
            .Field(version => version.Number)
            .Field(version => version.ListDate)
            .Field(version => version.Checksum)
            .Field(version => version.IsDelta)
            .Field(version => version.Screens)
            .Field(version => version.Parties)
            .Field(version => version.Added)
            .Field(version => version.Changed)
            .Field(version => version.Removed)
            .Field(version => version.Repeated)
            .Field(version => version.ImportedAt)
            .One<Contact>("importedBy", version => version.ImportedBy)
            .Field(version => version.ReplacedAt)
            .Field(version => version.InForce)
            .Many<ListChange>("changes", change => change.VersionId, "What it changed against the version before it.")
            .FilterBy(version => version.Kind, version => version.InForce, version => version.ListDate)
            .OrderBy("listDate", version => version.ListDate)
            .DefaultOrder("-listDate");
        schema.Rows<ListChange>("One change that a version of a list brought.")
            .SeenBy((change, actor) => actor.May(ReadLists))
            .Field(change => change.Kind)
            .One<ListedEntry>("entry", change => change.EntryId)
            .One<ListedEntry>("before", change => change.BeforeId)
            .FilterBy(change => change.Kind);
        schema.Node<ListedEntry>("lse", "A party as versions of a list name it.")
            .SeenBy((entry, actor) => actor.May(ReadLists) || actor.May(ReadEvidence))
            .Field(entry => entry.ListKind)
            .Field(entry => entry.SourceId)
            .Field(entry => entry.ReferenceNumber)
            .Field(entry => entry.Kind)
            .Field(entry => entry.PrimaryName)
            .Field(entry => entry.Names)
            .Field(entry => entry.Screens)
            .Field(entry => entry.ListedOn)
            .Computed("party", "Everything the list says of it.", entry => new { entry.Data }, (row, _) => ListedEntry.Read(row.Data))
            .One<ListVersion>("fromVersion", entry => entry.FromVersionId, "The first version that names it like this.")
            .One<ListVersion>("untilVersion", entry => entry.UntilVersionId)
            .Search("words")
            .SearchSimilar(entry => entry.SortName)
            .FilterByText(entry => entry.PrimaryName, entry => entry.SortName)
            .FilterBy(entry => entry.ReferenceNumber, entry => entry.Kind)
            .OrderBy("primaryName", entry => entry.SortName)
            .DefaultOrder("primaryName");
        schema.Page<ListVersion>("listVersions", "Versions of imported lists; those in force with `inForce: { eq: true }`.", ReadLists);
        schema.Page<ListedEntry>("listedEntries", "Parties on imported lists, as they are and were named.", ReadLists);
        schema.Command<TakeOwnership, Organization>("takeOwnership", KeepStakeholders, typeof(EntryReplaced), typeof(NotTheSameOrganization));
    }
}
