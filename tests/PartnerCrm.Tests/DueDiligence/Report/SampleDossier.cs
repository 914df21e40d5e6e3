using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.DueDiligence.Report;

namespace PartnerCrm.Tests.DueDiligence.Report;

/// <summary>A dossier of invented people and organizations; <paramref name="twist"/> may change every text in it.</summary>
internal sealed class SampleDossier(Func<string, string> twist)
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public FrozenParty Officer => Person("con_1", "Amina Diallo");

    public FrozenParty Checker => Person("con_2", "Jan de Vries");

    public FrozenParty Candidate => Organization("org_1", "Global Seed Growers Association");

    public ReportContext Context => new("ACCEPTED", new string('a', 64), new string('b', 64), [("Outcome", twist("Approved with conditions")), ("Session", twist("CPM-21 (2027), item 9"))],
        [new("PREPARER", Officer.Name, Then), new("CHECKER", Checker.Name, Then.AddDays(1)), new("CONFIRMER", twist("Mei Lin"), null)]);

    public FrozenDossier Dossier => new(
        1, "dos_1", 2, Then, new FrozenCase("rel_1", twist("Surveillance data for cereal rusts"), "PARTNERSHIP", "IN_DUE_DILIGENCE", twist("Exchange of pest reports and training."), null, new DateOnly(2029, 12, 31),
            twist("250,000 USD, earmarked"), twist("PROP-2026/14"), [new(twist("C"), twist("Facilitate safe trade"), twist("Earlier warning at ports."))]),
        new FrozenPolicy("ippc", "2026-11", 3, new string('c', 64), twist("IPPC Secretariat"), "ENHANCED"),
        new FrozenOrganization("org_1", Candidate.Name, "INDUSTRY_ASSOCIATION", "KE", "AFRICA", "PRIVATE", "GLOBAL", ["INDUSTRY"], ["SEEDS", "GMO_SEEDS"], twist("4,200,000 USD in 2025"),
            [new("ACRONYM", twist("GSGA"), null, null)], [new("LEI", twist("5493001KJTIIGC8Y1R12"))],
            [new("lnk_1", "OWNS", Organization("org_2", "Harvest Holdings"), Candidate, null, 60m, null, new DateOnly(2020, 1, 1), null, twist("Annual report 2025"))]),
        new FrozenScreening("scr_1", "CLEAR", "HITS", Then, Officer, [new(twist("un-consolidated"), 4, Then.AddDays(-3), new string('d', 64)), new(twist("ofac-sdn"), 2, Then.AddDays(-1), new string('e', 64))],
            [new(Candidate, "ORGANIZATION", [Candidate.Name, twist("GSGA")])],
            [new("hit_1", Person("con_7", "Ali Hassan"), twist("un-consolidated"), twist("ALI HASSAN"), twist("QDi.999"), new string('f', 64), 0.91m, "FALSE_POSITIVE", twist("Born in another century."), Checker, Then, Officer, new DateOnly(2027, 3, 1))]),
        Conflicts, [new(Officer, "PREPARER"), new(Checker, "CHECKER")],
        [new("IDENTITY", twist("Are its legal name, form and seat known?"), null, "YES", twist("Register of companies."), Officer, Then, [new(twist("Extract 2026-02-11"), "fil_1", twist("extract.pdf"), "application/pdf", 12_345, new string('9', 64))])],
        [new("TOBACCO", twist("Makes or sells tobacco"), "DOES_NOT_APPLY", null, Officer, Then)],
        [new("CONFLICT_OF_INTEREST", twist("Private interests"), "LOW", twist("Ties are known and disclosed."), Officer, Then), new("UNDUE_INFLUENCE", twist("Influence on standards"), "SUBSTANTIAL", twist("Members sell what is regulated."), Officer, Then)],
        [new("UNDUE_INFLUENCE", twist("No seat in drafting groups."), Officer, new DateOnly(2026, 9, 1))],
        twist("Earlier detection for 40 members."), "ENGAGE_WITH_MEASURES", twist("Benefits outweigh what remains of the risks."), new DateOnly(2027, 3, 2));

    public FrozenConflicts Conflicts => new("chk_1", 1, "CLOSED", "APPARENT", Candidate, new DateOnly(2026, 3, 1), Then, Checker, 4, 212, 940, Then.AddDays(-20), 4,
        [new(Organization("org_2", "Harvest Holdings"), "UNKNOWN_OWNER"), new(Person("con_3", "Mei Lin"), "UNDECLARED")], Paths,
        [new(Officer, "APPARENT", "DISCLOSE", twist("They never worked together."), Checker, Then)], [new("dec_1", Officer, 1, Then.AddDays(-30), new string('8', 64))], twist("An owner of Harvest Holdings above 25 %."), string.Empty, Influence);

    public IReadOnlyList<FrozenInfluence> Influence =>
    [
        new("inf_1", 1, "CANDIDATE_DONOR", Organization("org_3", "Green Horizon Fund for Agriculture"), null, null, 60.12m, null, 3_000_000m, 4_990_000m, "ANNUAL_INCOME", 10, 25, "HIGH",
            [new("lnk_9", null, 3_000_000m, new DateOnly(2026, 3, 1), null), new("lnk_10", null, null, null, "NO_RATE")]),
        new("inf_2", 2, "CANDIDATE_SECTOR", null, "GMO_SEEDS", null, 12.5m, null, 623_750m, 4_990_000m, "ANNUAL_INCOME", 10, 25, "NOTABLE", [new("lnk_9", null, 623_750m, null, null)]),
        new("inf_3", 3, "GIFTS", Person("con_6", "Rosa Blum"), null, null, null, 2, 310m, null, null, 1, 5_000, "NOTABLE", [new(null, "gft_1", 300m, null, null), new(null, "gft_2", 10m, null, null)]),
    ];

    public IReadOnlyList<FrozenPath> Paths
    {
        get
        {
            var (holdings, fund, brother, institute) = (Organization("org_2", "Harvest Holdings"), Organization("org_3", "Green Horizon Fund for Agriculture"), Person("con_5", "Moussa Diallo"), Organization("org_4", "Institute of Rust Research"));
            return
            [
                new(Officer, 1, null, [Step(1, Officer, brother, "FAMILY", declared: true), Step(2, brother, Candidate, "EMPLOYS", forward: false)], Candidate, "CANDIDATE", "SIGNIFICANT"),
                new(Officer, 2, 30m, [Step(1, Officer, brother, "FAMILY", declared: true), Step(2, brother, fund, "BOARD_MEMBER"), Step(3, fund, holdings, "OWNS", percent: 50), Step(4, holdings, Candidate, "OWNS", percent: 60)], Candidate, "CANDIDATE", "SIGNIFICANT"),
                new(Officer, 3, null, [Step(1, Officer, institute, "EMPLOYS", forward: false), Step(2, institute, holdings, "FUNDS", forward: false), Step(3, holdings, Candidate, "OWNS", percent: 60)], Candidate, "CANDIDATE", "SIGNIFICANT"),
                new(Checker, 4, null, [Step(1, Checker, Candidate, "CONSULTS", declared: true)], Candidate, "CANDIDATE", "SIGNIFICANT"),
            ];
        }
    }

    private FrozenStep Step(int position, FrozenParty from, FrozenParty to, string tie, bool declared = false, bool forward = true, decimal? percent = null) =>
        new(position, from, to, tie, declared, forward, percent, percent, declared ? null : twist("Register of companies"));

    private FrozenParty Person(string id, string name) => new(id, "CONTACT", twist(name));

    private FrozenParty Organization(string id, string name) => new(id, "ORGANIZATION", twist(name));
}
