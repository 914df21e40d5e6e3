using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Takes down what both sides agreed to call a relationship in public.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Label">The label.</param>
/// <param name="AgreedOn">When both sides agreed to it.</param>
public sealed record AgreePublicLabel([IdOf(typeof(Relationship))] Guid Relationship, int Version, string Label, DateOnly AgreedOn) : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        relationship.AgreePublicLabel(Label, AgreedOn, session.Today);
        return relationship;
    }
}
