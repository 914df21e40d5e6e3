using PartnerCrm.Events;
using PartnerCrm.Files;
using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Screening;

internal sealed class ScreeningGraph : IGraph
{
    public IReadOnlyDictionary<string, Func<Refusal>> Constraints { get; } = new Dictionary<string, Func<Refusal>> { [ScreeningHitTable.SecondPerson] = () => new OwnProposal() };

    private static readonly Type[] Parties = [typeof(Organization), typeof(Contact)];

    public void Describe(SchemaBuilder schema)
    {
        schema.Node<ScreeningRun>("scr", "One screening of an organization, its people and its owners against the lists in force.")
            .SeenBy((run, actor) => actor.May(ReadEvidence))
            .AnyOf("party", run => run.PartyId, OrganizationGraph.Party, "The organization that was screened.", null, Parties)
            .Field(run => run.Result)
            .Field(run => run.Failure)
            .Field(run => run.ScreenedAt)
            .One<Contact>("screenedBy", run => run.ScreenedBy)
            .Field(run => run.Trigger)
            .Field(run => run.ValidUntil)
            .Computed("expired", "Whether its last day is over.", run => new { run.ValidUntil }, (row, actor) => row.ValidUntil < actor.Today)
            .Field(run => run.PartiesScreened)
            .Field(run => run.NamesScreened)
            .Field(run => run.HitsFound)
            .Many<ScreeningList>("lists", row => row.ScreeningId, "The list versions it used; of one that broke off, those in force then.")
            .Many<ScreenedParty>("parties", row => row.ScreeningId, "Who was compared, under which names.")
            .Many<ScreeningHit>("hits", hit => hit.ScreeningId, "The possible matches, the surest first.")
            .FilterBy(run => run.Result, run => run.HitsFound, run => run.ScreenedAt, run => run.Trigger, run => run.ValidUntil)
            .OrderBy("screenedAt", run => run.ScreenedAt)
            .DefaultOrder("-screenedAt")
            .GroupBy(run => run.Result, run => run.Trigger, run => run.ScreenedAt, run => run.ScreenedBy)
            .Sum(run => run.PartiesScreened, run => run.NamesScreened, run => run.HitsFound)
            .Extremes(run => run.ScreenedAt, run => run.HitsFound);
        schema.Rows<ScreeningList>("A list version that a screening used.")
            .SeenBy((row, actor) => actor.May(ReadEvidence))
            .One<ListVersion>("version", row => row.VersionId, "The list version.");
        schema.Rows<ScreenedParty>("A party that a screening compared.")
            .SeenBy((row, actor) => actor.May(ReadEvidence))
            .AnyOf("party", row => row.PartyId, OrganizationGraph.Party, "The party.", null, Parties)
            .Field(row => row.Role)
            .Field(row => row.Names)
            .FilterBy(row => row.Role);
        schema.Node<ScreeningHit>("hit", "A possible match of a screened party with a listed one.")
            .SeenBy((hit, actor) => actor.May(ReadEvidence))
            .Field(hit => hit.Version)
            .One<ScreeningRun>("screening", hit => hit.ScreeningId)
            .One<Organization>("organization", hit => hit.OrganizationId)
            .AnyOf("party", hit => hit.PartyId, OrganizationGraph.Party, "The party that may be listed.", null, Parties)
            .One<ListedEntry>("entry", hit => hit.EntryId)
            .Field(hit => hit.Score)
            .Computed("explanation", "The score part by part.", hit => new { hit.Explanation }, (row, _) => ScreeningHit.Read(row.Explanation))
            .Field(hit => hit.Decision)
            .Field(hit => hit.Reason)
            .One<Contact>("decidedBy", hit => hit.DecidedBy)
            .Field(hit => hit.DecidedAt)
            .Field(hit => hit.Proposed)
            .Field(hit => hit.Evidence)
            .Field(hit => hit.Sources)
            .Many<StoredFile>("files", file => file.EvidenceFor, "Files that were uploaded as evidence.")
            .Field(hit => hit.NeedsConfirmation)
            .One<Contact>("confirmedBy", hit => hit.ConfirmedBy)
            .Field(hit => hit.ConfirmedAt)
            .Field(hit => hit.HoldsUntil)
            .One<ScreeningHit>("carriedFrom", hit => hit.CarriedFrom)
            .One<ScreeningHit>("reopenedFrom", hit => hit.ReopenedFrom)
            .Field(hit => hit.Reopened)
            .Field(hit => hit.Changes)
            .Field(hit => hit.Current)
            .Field(hit => hit.Ended)
            .Field(hit => hit.EndedAt)
            .One<ListVersion>("endedByVersion", hit => hit.EndedByVersion)
            .FilterBy(hit => hit.Decision, hit => hit.Proposed, hit => hit.Current, hit => hit.Score)
            .OrderBy("score", hit => hit.Score)
            .DefaultOrder("-score")
            .GroupBy(hit => hit.Decision, hit => hit.Proposed, hit => hit.Current, hit => hit.Reopened, hit => hit.Ended, hit => hit.DecidedAt, hit => hit.DecidedBy)
            .GroupByOne<ScreeningRun>(hit => hit.ScreeningId, run => run.ScreenedAt)
            .Extremes(hit => hit.Score, hit => hit.DecidedAt);
        schema.Page<ScreeningRun>("screenings", "Screenings of organizations.", ReadEvidence);
        schema.Page<ScreeningHit>("screeningHits", "Possible matches with listed parties; those that wait with `decision: { eq: UNDECIDED }, current: { eq: true }`.", ReadEvidence);
        schema.Changes<ScreeningHit>("screeningHitFound", "Possible matches with listed parties, as screenings find them.", ReadEvidence);
        ScreenName.Describe(schema);
        ScreenNames.Describe(schema);

        schema.Command<ScreenOrganization, ScreeningRun>("screenOrganization", Screen, typeof(NoListInForce));
        schema.Command<DecideHit, ScreeningHit>("decideHit", Screen, typeof(OwnHit), typeof(HitIsHistory), typeof(FileIsAttached), typeof(FileIsErased));
        schema.Command<DecideHits, ScreeningRun>("decideHits", Screen, typeof(OwnHit), typeof(HitIsHistory));
        schema.Command<ConfirmHit, ScreeningHit>("confirmHit", Screen, typeof(OwnHit), typeof(OwnProposal), typeof(NothingProposed), typeof(HitIsHistory));
        schema.Command<ConfirmHits, ScreeningRun>("confirmHits", Screen, typeof(OwnHit), typeof(OwnProposal), typeof(NothingProposed), typeof(HitIsHistory));
    }
}
