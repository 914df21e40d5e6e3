using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerCrm.Access;
using PartnerCrm.DueDiligence.Passports;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Tests.Screening;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Story;

/// <summary>The whole way of one cooperation, told by the people who take it: logged, screened, checked, advised on, decided, published, audited.</summary>
public sealed class WholeWayTests(CrmWorlds worlds)
{
    private const string Case = "relationship { id version state }";

    [Fact]
    public async Task A_cooperation_is_logged_screened_checked_approved_and_published_and_every_step_can_be_explained()
    {
        await using var server = await CrmServer.Start(worlds);
        using var officer = await App.Of(server, "secretariat");
        using var preparer = await App.Of(server, "preparer");
        using var executive = await App.Of(server, "executive");
        using var adviser = await App.Of(server, "spg");
        using var bureau = await App.Of(server, "bureau");
        using var delegation = await App.Of(server, "cpm");
        using var auditor = await App.Of(server, "auditor");
        using var anybody = App.WithoutSignIn(server);
        var me = new Dictionary<string, string>();
        foreach (var (name, app) in new[] { ("officer", officer), ("preparer", preparer), ("executive", executive), ("adviser", adviser) }) me[name] = await Contact(app);

        // The Secretariat imports the United Nations' list and logs an organization, its director and a first meeting.
        await ImportUnitedNationsList(server);
        var organization = Text(await officer.Do("logOrganization", "organization { id }", new { name = "Savanna Seed Exchange", form = "INDUSTRY_ASSOCIATION", categories = new[] { "INDUSTRY" }, country = "KE" }), "id");
        var director = Text(await officer.Do("logContact", "contact { id }", new { name = "Eric Badegi", organization, title = "Director", emails = new[] { "director@savanna.example" } }), "id");
        var objective = Text((await officer.Read("{ objectives(first: 1) { nodes { id } } }"))["objectives"]!["nodes"]![0]!, "id");

        // A register of owners names two whom the file does not have; they are taken over as it says, once somebody does so.
        await ImportRegister(server);
        await officer.Do("addIdentifier", "partyIdentifier { id }", new { party = organization, kind = "IATI", value = "GB-COH-01234567" });
        const string Owners = "query($id: ID!) { node(id: $id) { ... on Organization { ownersNamedByRegisters { entry fitsBy owner } } } }";
        async Task<JsonArray> Named() => (await officer.Read(Owners, new { id = organization }))["node"]!["ownersNamedByRegisters"]!.AsArray();
        var named = await Named();
        Assert.Equal(["IDENTIFIER Ann Owner", "IDENTIFIER Harvest Holding Ltd"], named.Select(owner => $"{Text(owner!, "fitsBy")} {Text(owner!, "owner")}"));
        await officer.Do("takeOwnership", "organization { id }", new { organization, entry = Text(named[0]!, "entry") });
        Assert.Empty(await Named());
        await officer.Do("logInteraction", "interaction { id }", new
        {
            kind = "MEETING",
            subject = "Electronic certificates",
            organizations = new[] { organization },
            participants = new[] { director },
            objectives = new[] { objective },
            followUps = new[] { new { note = "Send the policy", dueOn = "2027-01-15" } },
        });

        // The SPG finds it among the candidates, with reasons.
        var candidates = (await adviser.Read("query($o: [ID!]!) { candidates(objectives: $o, regions: [AFRICA], categories: [INDUSTRY], first: 100) { nodes { score organization { name } reasons { part points explanation } } } }", new { o = new[] { objective } }))["candidates"]!["nodes"]!.AsArray();
        Assert.Contains(candidates, candidate => Text(candidate!["organization"]!, "name") == "Savanna Seed Exchange" && candidate["reasons"]!.AsArray().Count > 0);
        Assert.Equal("FORBIDDEN", await adviser.Refused("{ interactions { totalCount } }"));

        // A cooperation is opened and proposed. The preparer named first is a sister of the director: nobody said so, but the graph shows it.
        var step = await officer.Do("openProspect", Case, new
        {
            organization,
            type = "COOPERATION",
            terms = new { title = "Pilot of electronic certificates", scope = "Three countries exchange certificates for seed.", expiresOn = "2029-12-31", reviewOn = "2028-12-31" },
        });
        var relationship = Text(step, "id");
        object With(object more) => Merge(new { relationship, version = step["version"]!.GetValue<int>() }, more);
        Assert.Equal("STEP_NOT_ALLOWED; a written proposal", await officer.Fails("takeRelationshipStep", Case, With(new { step = "PROPOSE" })));
        step = await officer.Do("attachProposal", Case, With(new { reference = "PROP-2026-041" }));
        step = await officer.Do("linkObjective", Case, With(new { objective, contribution = "Makes trade in seed safer and faster." }));
        step = await officer.Do("takeRelationshipStep", Case, With(new { step = "PROPOSE" }));
        step = await officer.Do("nameParts", Case, With(new { preparer = me["preparer"], checker = me["officer"] }));
        Assert.Equal("STEP_NOT_ALLOWED; a declaration of interests of the preparer, filed and in force", await officer.Fails("takeRelationshipStep", Case, With(new { step = "OPEN" })));
        await Declare(preparer, relationship);
        step = await officer.Do("takeRelationshipStep", Case, With(new { step = "OPEN" }));
        await officer.Do("recordLink", "link { id }", new { kind = "FAMILY", from = director, to = me["preparer"], source = "Told in the meeting" });
        Assert.Equal("OWN_DECLARATION_MISSING", await officer.Fails("runConflictCheck", "conflictCheck { id }", new { relationship }));
        await Declare(officer, relationship);
        var check = await officer.Do("runConflictCheck", "conflictCheck { id paths { nodes { person { id name } steps { nodes { __typename } } } } conflicts { nodes { id version person { id } bars } } }", new { relationship });
        Assert.Equal(me["preparer"], Text(check["paths"]!["nodes"]![0]!["person"]!, "id"));
        var conflict = Assert.Single(check["conflicts"]!["nodes"]!.AsArray())!;

        // Screening recognizes the director's name; a look at the entry shows another person.
        var screening = await officer.Do("screenOrganization", "screeningRun { id hits { nodes { id version score } } }", new { organization });
        var hit = Assert.Single(screening["hits"]!["nodes"]!.AsArray())!;
        Assert.Equal("STEP_NOT_ALLOWED; a decision on every possible match; a concluded conflict check that nothing has changed since; a complete dossier that was submitted and has not expired", await officer.Fails("submitForReview", "approval { id }", With(new { })));
        var proposed = await officer.Do("decideHit", "screeningHit { version decision proposed }", new { hit = Text(hit, "id"), version = hit["version"]!.GetValue<int>(), decision = "FALSE_POSITIVE", reason = "Another name, another country, another age.", evidence = "Passport seen", sources = new[] { "https://register.example/director" } });
        Assert.Equal("UNDECIDED FALSE_POSITIVE", $"{Text(proposed, "decision")} {Text(proposed, "proposed")}");
        object confirmation = new { hit = Text(hit, "id"), version = proposed["version"]!.GetValue<int>(), agrees = true };
        Assert.Equal("OWN_PROPOSAL", await officer.Fails("confirmHit", "screeningHit { id }", confirmation));
        Assert.Equal("FALSE_POSITIVE", Text(await executive.Do("confirmHit", "screeningHit { decision }", confirmation), "decision"));
        await officer.Do("resolveConflict", "personConflict { id }", new { conflict = Text(conflict, "id"), version = conflict["version"]!.GetValue<int>(), outcome = "ACTUAL", resolution = "RECUSE", reason = "A close relative leads the candidate." });

        // The preparer is replaced, and the check is run again for whoever handles the case now.
        using var newcomer = await AnotherOfficer(server, "fourth");
        step = await officer.Do("nameParts", Case, With(new { preparer = await Contact(newcomer) }));
        Assert.Equal("STEP_NOT_ALLOWED; a declaration of interests of the preparer, filed and in force; a concluded conflict check that nothing has changed since; a complete dossier that was submitted and has not expired", await officer.Fails("submitForReview", "approval { id }", With(new { })));
        await Declare(newcomer, relationship);
        await officer.Do("runConflictCheck", "conflictCheck { id }", new { relationship });

        // A gift that is told of later opens the check again.
        async Task<string> Checked() => Text((await officer.Read("query($id: ID!) { node(id: $id) { ... on Relationship { conflictState } } }", new { id = relationship }))["node"]!, "conflictState");
        Assert.Equal("CLOSED", await Checked());
        await officer.Do("logGift", "gift { id }", new { from = director, to = me["officer"], day = "2026-01-15", description = "A box of dates", value = 30, currency = "USD" });
        Assert.Equal("OPEN", await Checked());
        await officer.Do("runConflictCheck", "conflictCheck { id }", new { relationship });
        Assert.Equal("CLOSED", await Checked());

        // The new preparer fills the dossier; the checker submits it, and with that it is frozen.
        var dossier = await new StoryDossier(newcomer, me["preparer"]).Prepare(relationship);
        Assert.Contains("somebody who did not prepare it", await newcomer.Fails("takeDossierStep", "dossier { id }", new { dossier = Text(dossier, "id"), version = dossier["version"]!.GetValue<int>(), step = "SUBMIT" }), StringComparison.Ordinal);
        await officer.Do("takeDossierStep", "dossier { id state frozen { sha256 } }", new { dossier = Text(dossier, "id"), version = dossier["version"]!.GetValue<int>(), step = "SUBMIT" });
        var approval = await officer.Do("submitForReview", "approval { id version }", With(new { }));
        object On(object more) => Merge(new { approval = Text(approval, "id"), version = approval["version"]!.GetValue<int>() }, more);

        // SPG advises, the Bureau gives input, an officer enters the CPM's decision, and somebody else confirms it.
        Assert.Contains("advice of the Strategic Planning Group", await officer.Fails("recordDecision", "approval { id }", On(Decision())), StringComparison.Ordinal);
        Assert.Equal("STEP_NOT_ALLOWED; a declaration of interests of your own, filed and in force", await adviser.Fails("giveAdvice", "approval { id }", new { approval = Text(approval, "id"), recommendation = "SUPPORT", text = "It fills a gap." }));
        await DeclareForMeeting(officer, adviser, relationship);
        approval = await adviser.Do("giveAdvice", "approval { id version }", new { approval = Text(approval, "id"), recommendation = "SUPPORT", text = "It fills a gap in the region." });
        await Declare(bureau, relationship);
        await Declare(executive, relationship);
        approval = await bureau.Do("giveBureauInput", "approval { id version }", new { approval = Text(approval, "id"), recommendation = "SUPPORT_WITH_CONDITIONS", text = "With a yearly report." });
        approval = await executive.Do("recordDecision", "approval { id version }", On(Decision()));
        Assert.Contains("somebody who did not enter the decision", await executive.Fails("confirmDecision", "approval { id }", On(new { })), StringComparison.Ordinal);
        Assert.Contains("somebody who neither prepared nor checked the case", await officer.Fails("confirmDecision", "approval { id }", On(new { })), StringComparison.Ordinal);
        Assert.Contains("somebody whom no conflict of interest", await preparer.Fails("confirmDecision", "approval { id }", On(new { })), StringComparison.Ordinal);
        using var confirmer = await AnotherOfficer(server, "third");
        await Declare(confirmer, relationship);
        await confirmer.Do("confirmDecision", "approval { id state relationship { state } }", On(new { }));
        step = (await officer.Read("query($id: ID!) { node(id: $id) { ... on Relationship { id version state } } }", new { id = relationship }))["node"]!;
        Assert.Equal("APPROVED", Text(step, "state"));

        // Whoever joined the case since is searched for ties too; then it begins, is published, and anybody reads it; a delegate sees how it was decided.
        await officer.Do("runConflictCheck", "conflictCheck { id }", new { relationship });
        step = await officer.Do("takeRelationshipStep", Case, With(new { step = "ACTIVATE" }));
        step = await officer.Do("agreePublicLabel", Case, With(new { label = "Partner in electronic certification", agreedOn = "2026-11-01" }));
        step = await officer.Do("publishRelationship", Case, With(new { }));
        var register = (await anybody.Read("query($id: ID!) { node(id: $id) { ... on Relationship { publicLabel state organization { name } objectives { nodes { contribution } } } } }", new { id = relationship }))["node"]!;
        Assert.Equal("""{"publicLabel":"Partner in electronic certification","state":"ACTIVE","organization":{"name":"Savanna Seed Exchange"},"objectives":{"nodes":[{"contribution":"Makes trade in seed safer and faster."}]}}""", register.ToJsonString());
        var decided = (await delegation.Read("query($id: ID!) { node(id: $id) { ... on Approval { outcome reportParagraph advice { nodes { text } } bureauInput { nodes { text } } conditions { nodes { text } } relationship { conflictOutcome influenceLevel screeningState dueDiligenceState expired { totalCount } } } } }", new { id = Text(approval, "id") }))["node"]!;
        Assert.Equal("""{"outcome":"APPROVED_WITH_CONDITIONS","reportParagraph":"114","advice":{"nodes":[{"text":"It fills a gap in the region."}]},"bureauInput":{"nodes":[{"text":"With a yearly report."}]},"conditions":{"nodes":[{"text":"Report every year."}]},"relationship":{"conflictOutcome":"ACTUAL","influenceLevel":"NOTABLE","screeningState":"CLEAR","dueDiligenceState":"ACCEPTED","expired":{"totalCount":0}}}""", decided.ToJsonString());
        Assert.Equal("FORBIDDEN", await delegation.Refused("{ conflictChecks { totalCount } }"));

        // The dossier went with the decision, and its passport is genuine without the server; the delegate reads its conclusions, and nothing more.
        var published = System.Text.Json.Nodes.JsonNode.Parse(await anybody.Download("/.well-known/partnercrm-signing-key"))!;
        var findings = PassportCheck.Of(await officer.Download($"/dossiers/{Text(dossier, "id")}/passport"), Text(published, "fingerprint"), new DateOnly(2036, 12, 31));
        Assert.DoesNotContain(findings, finding => finding.Holds is false);
        Assert.Contains(findings, finding => finding.Text.Contains("the decision: APPROVED_WITH_CONDITIONS", StringComparison.Ordinal));
        var report = System.Text.Encoding.UTF8.GetString(await officer.Download($"/dossiers/{Text(dossier, "id")}/report"));
        foreach (var said in new[] { "Savanna Seed Exchange", "approved with conditions", "un-consolidated", "<svg ", "engage with measures", "(unconfirmed)", Text(published, "fingerprint") })
            Assert.Contains(said, report, StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => delegation.Download($"/dossiers/{Text(dossier, "id")}/report"));
        var concluded = (await delegation.Read("query($id: ID!) { node(id: $id) { ... on Dossier { state recommendation riskLevel complete } } }", new { id = Text(dossier, "id") }))["node"]!;
        Assert.Equal("""{"state":"ACCEPTED","recommendation":"ENGAGE_WITH_MEASURES","riskLevel":"MODERATE","complete":true}""", concluded.ToJsonString());
        Assert.Equal("FORBIDDEN", await delegation.Refused("{ dossiers { nodes { benefits } } }"));

        // The auditor reads what happened, in order, with who did it; and the audit alone rebuilds the tables.
        var history = (await auditor.Read("query($id: ID!) { node(id: $id) { ... on Relationship { history(first: 100) { nodes { fact actor { name } } } } } }", new { id = relationship }))["node"]!["history"]!["nodes"]!.AsArray();
        Assert.Contains(history, entry => Text(entry!, "fact") == "RelationshipMoved");
        Assert.All(history, entry => Assert.NotNull(entry!["actor"]));
        await using var db = server.Crm.Databases.CreateDbContext();
        Assert.Equal("", string.Join("\n", await AuditReplay.Differences(db, typeof(ListedEntry), typeof(ListChange))));
    }

    private static async Task<string> Contact(App app) => Text((await app.Read("{ me { contact { id } } }"))["me"]!["contact"]!, "id");

    private static async Task Declare(App person, string relationship)
    {
        var draft = await person.Do("draftDeclaration", "declaration { id version }", new { relationship, items = Array.Empty<object>() });
        await person.Do("fileDeclaration", "declaration { id }", new { declaration = Text(draft, "id"), version = draft["version"]!.GetValue<int>() });
    }

    // The Secretariat puts the case on the agenda of the SPG's next meeting and sees whom to remind; what the adviser declares for the meeting counts for the case.
    private static async Task DeclareForMeeting(App officer, App adviser, string relationship)
    {
        var meeting = await officer.Do("planMeeting", "meeting { id version }", new { name = "SPG, October", body = "SPG", startsOn = "2035-10-08", endsOn = "2035-10-10" });
        await officer.Do("putOnAgenda", "meeting { id }", new { meeting = Text(meeting, "id"), version = 1, number = "5", title = "Electronic certificates", relationship });
        var me = await Contact(adviser);
        Assert.Contains(me, await Due(officer));
        var draft = await adviser.Do("draftDeclaration", "declaration { id version dueOn }", new { meeting = Text(meeting, "id"), items = new[] { new { kind = "PUBLIC_STATEMENT", description = "A paper in favour." } } });
        Assert.Equal("2035-09-17", Text(draft, "dueOn"));
        await adviser.Do("fileDeclaration", "declaration { id }", new { declaration = Text(draft, "id"), version = draft["version"]!.GetValue<int>() });
        Assert.DoesNotContain(me, await Due(officer));
    }

    private static async Task<IEnumerable<string>> Due(App officer) =>
        (await officer.Read("{ declarationsDue(first: 100) { nodes { person { id } } } }"))["declarationsDue"]!["nodes"]!.AsArray().Select(due => Text(due!["person"]!, "id"));

    private static object Decision() => new
    {
        outcome = "APPROVED_WITH_CONDITIONS",
        sessionNumber = 20,
        sessionYear = 2026,
        agendaItem = "8.3",
        documentSymbol = "CPM 2026/20",
        reportParagraph = "114",
        decidedOn = "2026-04-17",
        validUntil = "2029-12-31",
        conditions = new[] { new { text = "Report every year.", dueOn = "2027-12-31" } },
    };

    private static async Task ImportUnitedNationsList(CrmServer server)
    {
        var sources = new ListSources(ListMapping.Mapper(NullLoggerFactory.Instance, null));
        var report = await new ListImport(server.Crm.Databases, server.Crm.Commands, sources).Run("un-consolidated", ListBytes.Of(UnList.Bytes), Actor.Program, TestContext.Current.CancellationToken);
        Assert.Equal(1003, report.Kept);
    }

    private static async Task ImportRegister(CrmServer server)
    {
        var sources = new ListSources(ListMapping.Mapper(NullLoggerFactory.Instance, null));
        await new ListImport(server.Crm.Databases, server.Crm.Commands, sources).Run("bods", ListBytes.Of(TestFiles.Bytes("Lists/Bods/growers.json")), Actor.Program, TestContext.Current.CancellationToken);
    }

    private static async Task<App> AnotherOfficer(CrmServer server, string name)
    {
        await server.Crm.Commands.Run(new AddUser(name, "a long enough password", [Role.Secretariat], Name: $"The {name} officer"), Actor.Program, TestContext.Current.CancellationToken);
        return await App.Of(server, name);
    }

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();

    private static JsonObject Merge(object first, object second)
    {
        var merged = System.Text.Json.JsonSerializer.SerializeToNode(first)!.AsObject();
        foreach (var (name, value) in System.Text.Json.JsonSerializer.SerializeToNode(second)!.AsObject()) merged[name] = value?.DeepClone();
        return merged;
    }
}
