using PartnerCrm.Audit;
using PartnerCrm.Graph;
using PartnerCrm.Writes;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Profiles;

internal sealed class PolicyProfileGraph : IGraph
{
    public IReadOnlyDictionary<string, Func<Refusal>> Constraints { get; } = new Dictionary<string, Func<Refusal>>
    {
        [PolicyProfileTable.OneInForce] = () => new ProfileChangedMeanwhile(),
        [PolicyProfileTable.Numbered] = () => new ProfileChangedMeanwhile(),
        [PolicyProfileTable.Once] = () => new ProfileChangedMeanwhile(),
    };

    public void Describe(SchemaBuilder schema)
    {
        schema.Node<PolicyProfile>("pol", "One version of a policy profile: the rules of due diligence, each with its source and whether it is confirmed.")
            .SeenBy((profile, actor) => actor.May(ReadProfiles))
            .Field(profile => profile.Version)
            .Field(profile => profile.Code)
            .Field(profile => profile.Number)
            .Field(profile => profile.Edition)
            .Field(profile => profile.Title)
            .Field(profile => profile.Checksum)
            .Field(profile => profile.LoadedAt)
            .Field(profile => profile.InForce)
            .Computed("rules", "Everything it says.", profile => new { profile.Content }, (row, _) => ProfileRules.Of(row.Content))
            .History(ReadProfiles)
            .FilterById()
            .FilterBy(profile => profile.Code, profile => profile.InForce, profile => profile.LoadedAt)
            .OrderBy("loadedAt", profile => profile.LoadedAt)
            .DefaultOrder("-loadedAt");
        schema.Page<PolicyProfile>("policyProfiles", "Versions of policy profiles; the one in force with `inForce: { eq: true }`.", ReadProfiles);
        schema.Command<ChooseProfile, PolicyProfile>("chooseProfile", ManageProfiles, typeof(ProfileIsInForce), typeof(ProfileChangedMeanwhile));
    }
}
