using PartnerCrm.Relationships;

namespace PartnerCrm.Tests.Operations;

/// <summary>What each document is run with.</summary>
internal static class Variables
{
    public static object? Of(string document, OperationWorld world)
    {
        var (cases, today) = (world.Cases, world.Crm.Time.Today);
        string organization = OperationWorld.Id("org", cases.Organization), objective = OperationWorld.Id("obj", cases.Objectives[0]);
        string prospect = OperationWorld.Id("rel", world.Prospect.Entity), underReview = OperationWorld.Id("apr", world.UnderReview.Entity);
        string checker = OperationWorld.Id("con", cases.Checker.Id), preparer = OperationWorld.Id("con", cases.Preparer.Id);
        return document switch
        {
            "secretariat/find-organization" => new { name = "seed GRÓWERS" },
            "secretariat/search" => new { text = "seed growers" },
            "public/search" => new { text = "plant" },
            "secretariat/log-organization" => Input(new
            {
                name = "Instituto de Sanidad Vegetal",
                form = "RESEARCH_INSTITUTE",
                categories = new[] { "RESEARCH" },
                country = "PE",
                otherNames = new[] { new { kind = "ACRONYM", name = "ISV" } },
                identifiers = new[] { new { kind = "LEI", value = "5493001KJTIIGC8Y1R12", jurisdiction = (string?)null }, new { kind = "TAX_NUMBER", value = "20131366966", jurisdiction = (string?)"PE" } },
            }),
            "secretariat/log-contact" => Input(new { name = "José Quispe", emails = new[] { "jose@isv.example" }, organization, title = "Head of diagnostics" }),
            "secretariat/record-link" => Input(new { kind = "OWNS", from = organization, to = OperationWorld.Id("org", world.Daughter), percent = 25 }),
            "secretariat/log-interaction" => Input(new
            {
                kind = "CALL",
                subject = "Courier pathways",
                organizations = new[] { organization },
                participants = new[] { checker },
                objectives = new[] { objective },
                followUps = new[] { new { note = "Send the standard", dueOn = today.AddDays(7), owner = preparer } },
            }),
            "secretariat/follow-ups-due" => new { owner = preparer, day = today },
            "secretariat/complete-follow-up" => Input(new { followUp = OperationWorld.Id("fup", world.FollowUp), version = 1, outcome = "Sent." }),
            "secretariat/contacts" or "secretariat/interactions" => new { organization },
            "secretariat/open-case" => Input(new
            {
                organization,
                type = "COOPERATION",
                terms = new { title = "Joint surveillance", scope = "Exchange of pest reports.", expiresOn = today.AddYears(3), reviewOn = today.AddYears(1) },
            }),
            "secretariat/cases" => new { states = new[] { "PROSPECT", "IN_REVIEW" } },
            "secretariat/handle-case" => new { relationship = prospect },
            "secretariat/dossier" => new { dossier = OperationWorld.Id("dos", world.Dossier.Entity) },
            "secretariat/dossier-as-of" => new { dossier = OperationWorld.Id("dos", world.Dossier.Entity), day = today },
            "secretariat/open-dossier" => Input(new { relationship = OperationWorld.Id("rel", world.Fresh.Entity) }),
            "secretariat/take-step" => Input(new { relationship = OperationWorld.Id("rel", world.Abandoned.Entity), version = world.Abandoned.Version, step = nameof(RelationshipStep.Withdraw).ToUpperInvariant(), reason = "They chose another way." }),
            "secretariat/log-gift" => Input(new { from = organization, to = preparer, day = today, description = "A book", value = 20, currency = "USD" }),
            "secretariat/correct-gift" => Input(new { gift = OperationWorld.Id("gft", world.Gift), version = 1, reason = "It was half of it.", description = "A box of dates", value = 10, currency = "USD" }),
            "administrator/correct-exchange-rate" => Input(new { rate = OperationWorld.Id("xrt", world.Rate), version = 1, usd = 0.0067, source = "UN", reason = "Two digits were changed about." }),
            "secretariat/check-conflicts" => Input(new { relationship = prospect }),
            "secretariat/screen-organization" => Input(new { organization }),
            "secretariat/decide-hit" => Input(new { hit = OperationWorld.Id("hit", world.Hit), version = 1, decision = "FALSE_POSITIVE", reason = "Born in another century." }),
            "secretariat/decide-hits" => Input(new
            {
                screening = OperationWorld.Id("scr", world.OtherScreening),
                hits = new[] { new { hit = OperationWorld.Id("hit", world.OtherHit), version = 1 } },
                decision = "FALSE_POSITIVE",
                reason = "Children of the same name.",
            }),
            "secretariat/screen-name" => new { name = OperationWorld.Listed.PrimaryName, kind = "PERSON" },
            "secretariat/screen-names" => new { rows = new object[] { new { name = OperationWorld.Listed.PrimaryName, kind = "PERSON", birthYear = 1960, countries = new[] { "NO" } }, new { name = "Amara Velikova" } } },
            "administrator/lists" => new { name = OperationWorld.Listed.PrimaryName },
            "spg/candidates" => new { objectives = new[] { objective }, risks = new string?[] { "HIGH", null } },
            "spg/organization" => new { id = organization },
            "spg/give-advice" or "bureau/give-input" => Input(new { approval = underReview, recommendation = "SUPPORT", text = "Timely." }),
            "cpm/approval" => new { id = OperationWorld.Id("apr", world.Decided.Entity) },
            "expert/declare-interests" => Input(new
            {
                relationship = OperationWorld.Id("rel", world.Published.Entity),
                items = new[] { new { kind = "CONSULTING", description = "Advised a member.", amount = 1200, currency = "USD", validFrom = today.AddYears(-2) } },
            }),
            "secretariat/plan-meeting" => Input(new { name = "SPG, October", body = "SPG", startsOn = today.AddDays(60), endsOn = today.AddDays(62) }),
            "secretariat/put-on-agenda" => Input(new { meeting = OperationWorld.Id("mtg", world.Meeting), version = 2, number = "9.1", title = "Joint surveillance", relationship = prospect }),
            "expert/my-declarations" => new { me = OperationWorld.Id("con", world.Expert.Id) },
            "auditor/audit-log" => new { since = "2026-01-01T00:00:00Z" },
            "administrator/add-user" => Input(new { userName = "noor", password = "long enough a secret", roles = new[] { "CPM" }, name = "Noor" }),
            _ => null,
        };
    }

    private static object Input(object input) => new { input };
}
