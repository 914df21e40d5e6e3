using GraphQL.Postgres.Binding;
using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Conflicts.Influence;

internal sealed class InfluenceGraph : IGraph
{
    private static readonly Type[] Parties = [typeof(Organization), typeof(Contact)];

    public IReadOnlyDictionary<string, Func<Refusal>> Constraints { get; } = new Dictionary<string, Func<Refusal>> { [ExchangeRateTable.OncePerDay] = () => new RatesImportedMeanwhile() };

    public void Describe(SchemaBuilder schema)
    {
        schema.Node<InfluenceFinding>("inf").SeenBy((row, actor) => Rows.Visible<ConflictCheck>(row.CheckId))
            .Field(row => row.Position)
            .Field(row => row.Kind)
            .Field(row => row.Level)
            .AnyOf("party", row => row.PartyId, OrganizationGraph.Party, "The donor or giver it is about.", null, Parties)
            .Field(row => row.Sector)
            .Field(row => row.Country)
            .Field(row => row.SharePercent)
            .Field(row => row.Count)
            .Field(row => row.UsdAmount)
            .Field(row => row.TotalUsd)
            .Field(row => row.Total)
            .Field(row => row.NotableFrom)
            .Field(row => row.HighFrom)
            .Many<InfluenceSource>("madeOf", row => row.FindingId, "The records it is made of, and those that could not be counted.")
            .FilterBy(row => row.Kind, row => row.Level)
            .OrderBy("position", row => row.Position)
            .DefaultOrder("position");
        schema.Rows<InfluenceSource>().SeenBy((row, actor) => Rows.Visible<ConflictCheck>(row.CheckId))
            .One<Link>("link", row => row.LinkId)
            .One<Gift>("gift", row => row.GiftId)
            .Field(row => row.UsdAmount)
            .Field(row => row.RateDay)
            .Field(row => row.NotCounted);
        schema.Node<Gift>("gft").SeenBy((row, actor) => actor.May(ReadEvidence))
            .AnyOf("from", row => row.FromId, OrganizationGraph.Party, "Who gave it.", null, Parties)
            .One<Contact>("to", row => row.ToId)
            .Field(row => row.Day)
            .Field(row => row.Description)
            .Field(row => row.Value)
            .Field(row => row.Currency)
            .Field(row => row.Version)
            .Field(row => row.RecordedAt)
            .Field(row => row.Reason)
            .Field(row => row.SupersededAt)
            .One<Gift>("supersededBy", row => row.SupersededBy)
            .FilterBy(row => row.Day, row => row.SupersededAt)
            .OrderBy("day", row => row.Day)
            .DefaultOrder("-day");
        schema.Node<ExchangeRate>("xrt").SeenBy((row, actor) => actor.May(ReadLists))
            .Field(row => row.Version)
            .Field(row => row.Currency)
            .Field(row => row.Day)
            .Field(row => row.Usd)
            .Field(row => row.Source)
            .Field(row => row.RecordedAt)
            .Field(row => row.Reason)
            .Field(row => row.SupersededAt)
            .One<ExchangeRate>("supersededBy", row => row.SupersededBy)
            .FilterBy(row => row.Currency, row => row.Day, row => row.SupersededAt)
            .OrderBy("day", row => row.Day)
            .DefaultOrder("-day");
        schema.Page<Gift>("gifts", "Gifts to people, the newest first; without those that were corrected or taken back with `supersededAt: { eq: null }`.", ReadEvidence);
        schema.Page<ExchangeRate>("exchangeRates", "What currencies were worth in US dollars, the newest first; without those that were corrected with `supersededAt: { eq: null }`.", ReadLists);
        schema.Command<LogGift, Gift>("logGift", CheckConflicts);
        schema.Command<CorrectGift, Gift>("correctGift", CheckConflicts, typeof(AlreadySuperseded));
        schema.Command<RetractGift, Gift>("retractGift", CheckConflicts, typeof(AlreadySuperseded));
        schema.Command<CorrectExchangeRate, ExchangeRate>("correctExchangeRate", ManageLists, typeof(AlreadySuperseded), typeof(RatesImportedMeanwhile));
    }
}
