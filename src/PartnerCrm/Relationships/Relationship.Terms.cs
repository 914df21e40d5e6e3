using PartnerCrm.Data;

namespace PartnerCrm.Relationships;

/// <summary>The terms, and the rows that belong to a relationship.</summary>
public sealed partial class Relationship
{
    /// <summary>What the relationship is called while it is prepared.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>The title as it is sorted and searched.</summary>
    public string SortTitle { get; private set; } = string.Empty;

    /// <summary>What it covers, and what it does not.</summary>
    public string Scope { get; private set; } = string.Empty;

    /// <summary>The first day, where it is known.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <summary>The last day; there is no relationship without one.</summary>
    public DateOnly ExpiresOn { get; private set; }

    /// <summary>The day by which it is reviewed.</summary>
    public DateOnly ReviewOn { get; private set; }

    /// <summary>How formal it is.</summary>
    public Formality Formality { get; private set; }

    /// <summary>Which risks are shared, and how.</summary>
    public string? SharedRisks { get; private set; }

    /// <summary>Which resources are shared, and how.</summary>
    public string? SharedResources { get; private set; }

    /// <summary>Which responsibilities are shared, and how.</summary>
    public string? SharedResponsibilities { get; private set; }

    /// <summary>The legal arrangement it rests on.</summary>
    public string? LegalArrangement { get; private set; }

    /// <summary>The amount of money that is given.</summary>
    public decimal? FinancingAmount { get; private set; }

    /// <summary>The currency of the amount, as three letters such as USD.</summary>
    public string? FinancingCurrency { get; private set; }

    /// <summary>What is given in kind.</summary>
    public string? FinancingInKind { get; private set; }

    /// <summary>Whether the giver says what the money is spent on.</summary>
    public bool FinancingEarmarked { get; private set; }

    /// <summary>What the giver asks for in return.</summary>
    public string? FinancingConditions { get; private set; }

    public void Update(RelationshipTerms terms)
    {
        if (!IsDraft) throw new TermsAreFixed();
        Set(terms);
        Record(new RelationshipUpdated());
    }

    public RelationshipObjective Link(Guid id, Guid objective, string contribution)
    {
        CheckOpen();
        if (contribution.Length is 0 or > 4000) throw new Writes.InvalidInput("Say in 1 to 4000 characters what the relationship contributes.", "contribution");
        Record(new ObjectiveLinked(objective, contribution));
        return new RelationshipObjective { Id = id, RelationshipId = Id, ObjectiveId = objective, Contribution = contribution };
    }

    public void Unlink(RelationshipObjective link, string reason)
    {
        CheckOpen();
        if (reason.Length == 0) throw new Writes.InvalidInput("Say why.", "reason");
        Record(new ObjectiveUnlinked(link.ObjectiveId) { Reason = reason });
    }

    public CasePart Name(Guid id, Guid person, Part part, DateTimeOffset now)
    {
        Record(new PartNamed(person, part));
        return new CasePart { Id = id, CaseId = Id, PersonId = person, Part = part, Since = now };
    }

    public RelationshipMilestone Plan(Guid id, string title, DateOnly dueOn)
    {
        CheckOpen();
        if (title.Length is 0 or > 300) throw new Writes.InvalidInput("A milestone is said in 1 to 300 characters.", "title");
        Record(new MilestonePlanned(title, dueOn));
        return new RelationshipMilestone { Id = id, RelationshipId = Id, Title = title, DueOn = dueOn };
    }

    public void Reach(RelationshipMilestone milestone, DateOnly reachedOn, string result, DateOnly today)
    {
        if (reachedOn > today) throw new Writes.InvalidInput("A result is recorded once it is there.", "reachedOn");
        if (result.Length is 0 or > 4000) throw new Writes.InvalidInput("Say in 1 to 4000 characters what came of it.", "result");
        (milestone.ReachedOn, milestone.Result) = (reachedOn, result);
        Record(new MilestoneReached(milestone.Title, reachedOn, result));
    }

    private void CheckOpen()
    {
        if (IsOver) throw new TermsAreFixed();
    }

    private void Set(RelationshipTerms terms)
    {
        terms.Check();
        SortTitle = Folding.Fold(terms.Title);
        (Title, Scope, StartsOn, ExpiresOn, ReviewOn, Formality) = (terms.Title, terms.Scope, terms.StartsOn, terms.ExpiresOn, terms.ReviewOn, terms.Formality);
        (SharedRisks, SharedResources, SharedResponsibilities, LegalArrangement) = (terms.SharedRisks, terms.SharedResources, terms.SharedResponsibilities,
            terms.LegalArrangement);
        var financing = terms.Financing ?? new Financing();
        (FinancingAmount, FinancingCurrency, FinancingInKind, FinancingEarmarked, FinancingConditions) =
            (financing.Amount, financing.Currency, financing.InKind, financing.Earmarked, financing.Conditions);
    }
}
