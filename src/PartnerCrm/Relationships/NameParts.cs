using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>Says who prepares a case and who checks it: two people, and neither confirms it later.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Preparer">Who prepares it; whoever it was unless said.</param>
/// <param name="Checker">Who checks it; whoever it was unless said.</param>
public sealed record NameParts(
    [IdOf(typeof(Relationship))] Guid Relationship, int Version, [IdOf(typeof(Contact))] Guid? Preparer = null,
    [IdOf(typeof(Contact))] Guid? Checker = null) : ICommand<Relationship>
{
    public async Task<Relationship> Run(Session session, CancellationToken stop)
    {
        if ((Preparer ?? Checker) is null) throw new InvalidInput("Name a preparer, a checker, or both.", "preparer");
        var relationship = await session.Find<Relationship>(Relationship, Version, stop);
        if (relationship.State is RelationshipState.InReview || relationship.IsOver) throw new TermsAreFixed();
        var facts = await session.FactsOf(relationship.Id, stop);
        var (preparer, checker) = (Preparer ?? facts.Preparer, Checker ?? facts.Checker);
        if ((preparer is not null && preparer == checker) || (facts.Confirmer is { } confirmer && (preparer == confirmer || checker == confirmer)))
            throw new PartsNeedThreePeople();
        await Name(Preparer, Part.Preparer, "preparer");
        await Name(Checker, Part.Checker, "checker");
        return relationship;

        async Task Name(Guid? person, Part part, string field)
        {
            if (person is not { } id) return;
            await session.Find<Contact>(id, stop, field);
            await session.Name(relationship, id, part, stop);
        }
    }
}
