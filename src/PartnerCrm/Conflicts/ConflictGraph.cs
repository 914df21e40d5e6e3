using GraphQL.Postgres.Binding;
using PartnerCrm.Conflicts.Influence;
using PartnerCrm.Graph;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Sessions;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Conflicts;

internal sealed class ConflictGraph : IGraph
{
    private static readonly Type[] Parties = [typeof(Organization), typeof(Contact)];

    public IReadOnlyDictionary<string, Func<Refusal>> Constraints { get; } = new Dictionary<string, Func<Refusal>>
    {
        [ConflictCheckTable.Numbered] = () => new CheckedMeanwhile(),
        [PersonConflictTable.OncePerPerson] = () => new CheckedMeanwhile(),
    };

    public void Describe(SchemaBuilder schema)
    {
        schema.Node<ConflictCheck>("cck", "One search for conflicts of interest in a case, kept as evidence.")
            .SeenBy((check, actor) => actor.May(ReadEvidence))
            .One<Relationship>("relationship", check => check.CaseId)
            .One<Organization>("candidate", check => check.CandidateId)
            .Field(check => check.Number)
            .Field(check => check.Day)
            .Field(check => check.SearchedAt)
            .One<Contact>("searchedBy", check => check.SearchedBy)
            .One<Declaration>("searcherDeclaration", check => check.SearcherDeclarationId)
            .Field(check => check.Depth)
            .Field(check => check.PartiesSearched)
            .Field(check => check.LinksSearched)
            .Field(check => check.NewestLinkAt)
            .Field(check => check.OldestLinkAt)
            .Field(check => check.NewestDeclarationAt)
            .Field(check => check.OldestDeclarationAt)
            .Field(check => check.KnownAt)
            .Field(check => check.PathsFound)
            .Field(check => check.HasMorePaths)
            .Field(check => check.Statement)
            .One<PolicyProfile>("policy", check => check.PolicyId)
            .Many<ConflictPath>("paths", path => path.CheckId, "The paths, the shortest first.")
            .Many<CheckedParty>("parties", party => party.CheckId, "Who was searched, who stands for the candidate, who filed no declaration, whose owners are unknown, who was not followed, what counted as no tie.")
            .Many<PersonConflict>("conflicts", conflict => conflict.CheckId, "The conflicts that it opened, or opened again.")
            .Many<InfluenceFinding>("findings", finding => finding.CheckId, "What speaks for undue influence: shares of funds, seats, gifts. Findings, never a verdict.")
            .Field(check => check.WouldChange)
            .AnyOf("wouldChangeParty", check => check.WouldChangePartyId, OrganizationGraph.Party, "The party that this fact is about.", null, Parties)
            .One<Link>("wouldChangeLink", check => check.WouldChangeLinkId)
            .FilterBy(check => check.PathsFound, check => check.SearchedAt)
            .OrderBy("searchedAt", check => check.SearchedAt)
            .DefaultOrder("-searchedAt");
        schema.Rows<CheckedParty>().SeenBy((row, actor) => Rows.Visible<ConflictCheck>(row.CheckId))
            .Field(row => row.Role)
            .AnyOf("party", row => row.PartyId, OrganizationGraph.Party, "The party.", null, Parties)
            .FilterBy(row => row.Role);
        schema.Node<ConflictPath>("cpt").SeenBy((row, actor) => Rows.Visible<ConflictCheck>(row.CheckId))
            .One<Contact>("person", row => row.PersonId)
            .Field(row => row.Position)
            .Field(row => row.Length)
            .Field(row => row.OwnershipPercent)
            .Field(row => row.Grade)
            .AnyOf("end", row => row.EndId, OrganizationGraph.Party, "Who stands for the candidate at its end; the steps behind only say why.", null, Parties)
            .Field(row => row.EndRole)
            .Many<ConflictStep>("steps", step => step.PathId, "The steps in their order, from the person to the candidate.")
            .FilterBy(row => row.Length, row => row.OwnershipPercent, row => row.Grade)
            .OrderBy("position", row => row.Position)
            .DefaultOrder("position");
        schema.Rows<ConflictStep>().SeenBy((row, actor) => Rows.Visible<ConflictCheck>(row.CheckId))
            .Field(row => row.Position)
            .AnyOf("from", row => row.FromId, OrganizationGraph.Party, "The party that the step starts at.", null, Parties)
            .AnyOf("to", row => row.ToId, OrganizationGraph.Party, "The party that it reaches.", null, Parties)
            .Field(row => row.LinkKind)
            .One<Link>("link", row => row.LinkId)
            .Field(row => row.InterestKind)
            .Field(row => row.IsForward)
            .Field(row => row.Percent)
            .Field(row => row.ChainPercent)
            .OrderBy("position", row => row.Position)
            .DefaultOrder("position");
        schema.Node<PersonConflict>("cfl").SeenBy((row, actor) => actor.May(ReadEvidence))
            .Field(row => row.Version)
            .One<Relationship>("relationship", row => row.CaseId)
            .One<Contact>("person", row => row.PersonId)
            .One<ConflictCheck>("check", row => row.CheckId)
            .Field(row => row.OpenedAt)
            .Field(row => row.Outcome)
            .Field(row => row.Resolution)
            .Field(row => row.Reason)
            .One<Contact>("resolvedBy", row => row.ResolvedBy)
            .Field(row => row.ResolvedAt)
            .Field(row => row.Bars)
            .Field(row => row.IsPerItem)
            .Many<Recusal>("recusals", row => row.ConflictId, "The items of agendas from which the person is recused; none where it is the whole case.")
            .FilterBy(row => row.Outcome, row => row.Resolution, row => row.Bars)
            .FilterByOne<Contact>("person", row => row.PersonId)
            .OrderBy("openedAt", row => row.OpenedAt)
            .OrderByOne<Contact>("person", row => row.PersonId)
            .DefaultOrder("-openedAt")
            .GroupBy(row => row.Outcome, row => row.Resolution, row => row.Bars, row => row.OpenedAt);
        schema.Rows<Recusal>().SeenBy((row, actor) => actor.May(ReadApprovals) && Rows.Visible<AgendaItem>(row.AgendaItemId))
            .One<Contact>("person", row => row.PersonId)
            .One<AgendaItem>("agendaItem", row => row.AgendaItemId);
        schema.Page<ConflictCheck>("conflictChecks", "Searches for conflicts of interest.", ReadEvidence);
        schema.Page<PersonConflict>("conflicts", "Conflicts of interest of people in cases, open and resolved.", ReadEvidence);

        schema.Command<RunConflictCheck, ConflictCheck>("runConflictCheck", CheckConflicts, typeof(NobodyToCheck), typeof(CheckedMeanwhile), typeof(OwnDeclarationMissing), typeof(OwnConflictOpen));
        schema.Command<ResolveConflict, PersonConflict>("resolveConflict", CheckConflicts, typeof(OwnConflict), typeof(WaiverNeedsExecutive), typeof(OwnDeclarationMissing), typeof(OwnConflictOpen));
    }
}
