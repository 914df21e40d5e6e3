using PartnerCrm.Writes;

namespace PartnerCrm.Profiles;

/// <summary>One version of a policy profile. What it says never changes; a changed file is another version. One version of one profile is in force in the house.</summary>
public sealed class PolicyProfile : Entity
{
    private PolicyProfile()
        : base(Guid.Empty)
    {
    }

    private PolicyProfile(Guid id)
        : base(id)
    {
    }

    /// <summary>The profile's code, such as ippc.</summary>
    public string Code { get; private init; } = string.Empty;

    /// <summary>Counts the versions of this profile that were loaded.</summary>
    public int Number { get; private init; }

    /// <summary>The edition as its authors call it.</summary>
    public string Edition { get; private init; } = string.Empty;

    /// <summary>The title.</summary>
    public string Title { get; private init; } = string.Empty;

    /// <summary>SHA-256 of what it says, in hexadecimal.</summary>
    public string Checksum { get; private init; } = string.Empty;

    /// <summary>Everything it says.</summary>
    public string Content { get; private init; } = string.Empty;

    /// <summary>When it was loaded.</summary>
    public DateTimeOffset LoadedAt { get; private init; }

    /// <summary>Whether the house works by it today.</summary>
    public bool InForce { get; private set; }

    public static PolicyProfile Load(Guid id, int number, ProfileRules rules, DateTimeOffset at)
    {
        var profile = new PolicyProfile(id)
        {
            Code = rules.Code,
            Number = number,
            Edition = rules.Edition,
            Title = rules.Title,
            Checksum = rules.Checksum(),
            Content = rules.Text(),
            LoadedAt = at,
        };
        profile.Record(new PolicyProfileLoaded(profile.Code, number, profile.Checksum));
        return profile;
    }

    /// <summary>From now on the house works by it, and no longer by the one before.</summary>
    public void TakeForce(PolicyProfile? before, string? reason)
    {
        if (InForce) return;
        before?.GiveWay(this);
        InForce = true;
        Record(new PolicyProfileInForce(Code, Number) { Reason = reason });
    }

    private void GiveWay(PolicyProfile to)
    {
        InForce = false;
        Record(new PolicyProfileReplaced(Code, Number, to.Code, to.Number));
    }
}
