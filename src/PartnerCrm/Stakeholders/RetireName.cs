using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>Says that a name is no longer in use. It stays on record, with its last day.</summary>
/// <param name="Name">The name.</param>
/// <param name="Version">The version that you read.</param>
/// <param name="LastDay">The last day of the name; today unless said.</param>
/// <param name="Reason">Why.</param>
public sealed record RetireName([IdOf(typeof(PartyName))] Guid Name, int Version, DateOnly? LastDay = null, string? Reason = null) : ICommand<PartyName>
{
    public async Task<PartyName> Run(Session session, CancellationToken stop)
    {
        var name = await session.Find<PartyName>(Name, Version, stop);
        return name.Kind is PartyNameKind.Legal ? throw new LegalNameNeeded() : session.Add(name.Retire(session.NewId(), LastDay ?? session.Today, Reason, session.Now));
    }
}
