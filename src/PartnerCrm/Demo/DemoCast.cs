using PartnerCrm.Access;
using PartnerCrm.Objectives;
using PartnerCrm.Profiles;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Demo;

/// <summary>Everybody who is there so far, while the demo's past goes by.</summary>
internal sealed class DemoCast(Random random, DemoDiary diary, IReadOnlyDictionary<string, Actor> people, PolicyInForce policy)
{
    public Random Random { get; } = random;

    /// <summary>The version of the profile by which the house works.</summary>
    public PolicyInForce Policy { get; } = policy;

    public DemoDiary Diary { get; } = diary;

    public IReadOnlyDictionary<string, Actor> People { get; } = people;

    public List<Organization> Organizations { get; } = [];

    /// <summary>The organizations where a language is spoken.</summary>
    public Dictionary<string, List<Organization>> ByLanguage { get; } = [];

    public Dictionary<Guid, List<Guid>> Staff { get; } = [];

    public int Contacts { get; set; }

    public int Interactions { get; set; }

    public int Relationships { get; set; }

    /// <summary>The objectives and the agenda of the framework in force.</summary>
    public IReadOnlyList<Guid> Objectives { get; } =
        [.. ReferenceFile.Shipped().Frameworks[^1].Objectives.Select(objective => ReferenceFile.IdOf("objective", $"2020-2030/{objective.Code}"))];

    /// <summary>The officer whose turn it is.</summary>
    public string Officer() => Random.Percent(60) ? "secretariat" : "preparer";
}
