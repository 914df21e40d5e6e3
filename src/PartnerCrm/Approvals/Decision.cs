using PartnerCrm.Writes;

namespace PartnerCrm.Approvals;

/// <summary>A decision of the Commission as its adopted report has it.</summary>
public sealed record Decision(
    DecisionOutcome Outcome, int SessionNumber, int SessionYear, string AgendaItem, string DocumentSymbol, string ReportParagraph, DateOnly DecidedOn,
        DateOnly? ValidUntil)
{
    /// <exception cref="InvalidInput">Something does not fit.</exception>
    public void Check(IReadOnlyCollection<DecisionCondition> conditions, DateOnly today)
    {
        if (SessionNumber is < 1 or > 999) throw new InvalidInput("A session's number is 1 to 999.", "sessionNumber");
        if (SessionYear != DecidedOn.Year) throw new InvalidInput("The day of the decision lies in the year of the session.", "sessionYear");
        Need(AgendaItem, "agendaItem");
        Need(DocumentSymbol, "documentSymbol");
        Need(ReportParagraph, "reportParagraph");
        CheckValidity(Outcome, DecidedOn, ValidUntil, conditions, today);
    }

    internal static void CheckValidity(DecisionOutcome outcome, DateOnly decidedOn, DateOnly? validUntil, IReadOnlyCollection<DecisionCondition> conditions,
        DateOnly today)
    {
        if (decidedOn > today) throw new InvalidInput("A decision is entered once it is taken.", "decidedOn");
        if (outcome.Approves() != validUntil is not null)
            throw new InvalidInput(outcome.Approves() ? "An approval needs the day until which it is valid." : "Only an approval is valid until a day.",
                "validUntil");
        if (validUntil < decidedOn) throw new InvalidInput("An approval is valid until a day after the decision.", "validUntil");
        if (outcome is DecisionOutcome.ApprovedWithConditions != conditions.Count > 0)
            throw new InvalidInput(conditions.Count > 0 ? "Conditions go with the outcome APPROVED_WITH_CONDITIONS." : "Name the conditions.", "conditions");
        if (conditions.Any(condition => condition.Text.Length is 0 or > 4000))
            throw new InvalidInput("A condition is said in 1 to 4000 characters.", "conditions");
    }

    private static void Need(string value, string field)
    {
        if (value.Length is 0 or > 100) throw new InvalidInput("Give this as the report has it, in 1 to 100 characters.", field);
    }
}

/// <summary>A condition of an approval.</summary>
/// <param name="Text">What must be fulfilled.</param>
/// <param name="DueOn">By when.</param>
public sealed record DecisionCondition(string Text, DateOnly? DueOn = null);
