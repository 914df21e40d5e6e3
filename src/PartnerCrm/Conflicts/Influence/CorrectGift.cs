using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>Says that a gift was logged wrongly. A newer record takes the place of the one before, which stays. Give all that holds: what is left out is empty.</summary>
/// <param name="Gift">The gift.</param>
/// <param name="Version">The version that you read.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="Description">What it was.</param>
/// <param name="From">Who gave it; as before unless said.</param>
/// <param name="To">Who got it; as before unless said.</param>
/// <param name="Day">The day on which it was given; as before unless said.</param>
/// <param name="Value">What it was worth, where it is known.</param>
/// <param name="Currency">The currency of the value, as three letters such as USD.</param>
public sealed record CorrectGift(
    [IdOf(typeof(Gift))] Guid Gift, int Version, string Reason, string Description, [IdOf(typeof(Organization), typeof(Contact))] Guid? From = null, [IdOf(typeof(Contact))] Guid? To = null,
    DateOnly? Day = null, decimal? Value = null, string? Currency = null) : ICommand<Gift>
{
    public async Task<Gift> Run(Session session, CancellationToken stop)
    {
        var gift = await session.Find<Gift>(Gift, Version, stop);
        var from = From is { } giver ? (await session.FindParty(giver, "from", stop)).Id : gift.FromId;
        var to = To is { } taker ? (await session.Find<Contact>(taker, stop, "to")).Id : gift.ToId;
        return session.Add(gift.Correct(session.NewId(), from, to, Day ?? gift.Day, Description, (Value, Currency), Reason, session.Now));
    }
}
