using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts.Influence;

/// <summary>Logs a gift to a person. What was logged stays, and is corrected by a newer record: checks for conflicts of interest count the gifts of a candidate within the years that the house looks back.</summary>
/// <param name="From">The organization or person who gave it.</param>
/// <param name="To">Who got it.</param>
/// <param name="Day">The day on which it was given.</param>
/// <param name="Description">What it was.</param>
/// <param name="Value">What it was worth, where it is known.</param>
/// <param name="Currency">The currency of the value, as three letters such as USD.</param>
public sealed record LogGift(
    [IdOf(typeof(Organization), typeof(Contact))] Guid From, [IdOf(typeof(Contact))] Guid To, DateOnly Day, string Description, decimal? Value = null, string? Currency = null) : ICommand<Gift>
{
    public async Task<Gift> Run(Session session, CancellationToken stop)
    {
        var from = await session.FindParty(From, "from", stop);
        var to = await session.Find<Contact>(To, stop, "to");
        return session.Add(Gift.Log(session.NewId(), from.Id, to.Id, Day, Description, (Value, Currency), session.Now));
    }
}
