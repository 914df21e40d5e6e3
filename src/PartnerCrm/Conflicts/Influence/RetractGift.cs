using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>Says that there was no such gift. What was logged stays on record as superseded, and is counted no more.</summary>
/// <param name="Gift">The gift.</param>
/// <param name="Version">The version that you read.</param>
/// <param name="Reason">How it came to be logged.</param>
public sealed record RetractGift([IdOf(typeof(Gift))] Guid Gift, int Version, string Reason) : ICommand<Gift>
{
    public async Task<Gift> Run(Session session, CancellationToken stop)
    {
        var gift = await session.Find<Gift>(Gift, Version, stop);
        gift.Retract(Reason, session.Now);
        return gift;
    }
}
