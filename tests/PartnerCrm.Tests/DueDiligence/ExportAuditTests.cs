using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PartnerCrm.Access;
using PartnerCrm.Audit;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence.Passports;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.DueDiligence;

/// <summary>What leaves the house leaves a trace: who took what, and when.</summary>
public sealed class ExportAuditTests(CrmWorlds worlds) : IDisposable
{
    private const string Log = """{ auditLog(first: 50, where: { fact: { in: ["PassportExported", "ReportExported", "FileDownloaded"] } }) { nodes { at fact subjectKind subjectId actor { name } } } }""";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-test-").FullName;

    [Fact]
    public async Task A_passport_and_a_report_leave_an_entry_that_the_auditor_reads_and_nobody_else()
    {
        await using var world = await DossierWorld.New(worlds);
        using var key = SigningKey.Of(new ConfigurationBuilder().Build(), new DataFolder(folder));
        var submitted = await world.Submitted();
        var export = new PassportExport(world.World.Crm, key);
        var version = (await world.Row(submitted)).Version;
        var first = CanonicalLength(await export.Of(submitted.Entity, world.Preparer, ExportForm.Passport, Stop));
        await export.Of(submitted.Entity, world.Checker, ExportForm.Report, Stop);

        var told = Reads.Data(await world.World.Query(await world.World.As(Role.Auditor), Log))["auditLog"]!["nodes"]!.AsArray();
        Assert.Equal(["ReportExported Dossier Checker", "PassportExported Dossier Preparer"], told.Select(node => $"{node!["fact"]} {node["subjectKind"]} {node["actor"]!["name"]}"));
        Assert.Equal("FORBIDDEN", (string?)(await world.World.Query(world.Preparer, Log))["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal(version, (await world.Row(submitted)).Version);

        // Neither the dossier's history nor a later passport tells of its readers.
        var history = (await world.World.Query(world.Preparer, $$"""{ node(id: "{{GraphQL.Postgres.Binding.Wire.Encode("dos", submitted.Entity)}}") { ... on Dossier { history(first: 50) { nodes { fact } } } } }""")).ToJsonString();
        Assert.Contains("DossierMoved", history, StringComparison.Ordinal);
        Assert.DoesNotContain("Exported", history, StringComparison.Ordinal);
        Assert.Equal(first, CanonicalLength(await export.Of(submitted.Entity, world.Preparer, ExportForm.Passport, Stop)));

        static int CanonicalLength(string passport) => passport.Split("\"fact\"").Length;
    }

    [Fact]
    public async Task A_fetched_file_leaves_an_entry_and_one_that_was_not_seen_leaves_none()
    {
        await using var server = await CrmServer.Start(worlds);
        using var officer = await server.As("secretariat");
        using var adviser = await server.As("spg");
        using var content = new ByteArrayContent("Accounts"u8.ToArray());
        using var stored = await officer.PostAsync("/files?name=accounts.txt", content, Stop);
        Assert.Equal(HttpStatusCode.Created, stored.StatusCode);
        Assert.Equal("Accounts", await officer.GetStringAsync(stored.Headers.Location, Stop));
        Assert.Equal(HttpStatusCode.NotFound, (await adviser.GetAsync(stored.Headers.Location, Stop)).StatusCode);

        await using var db = server.Crm.Databases.CreateDbContext();
        var entry = await db.Set<AuditEntry>().SingleAsync(row => row.Fact == "FileDownloaded", Stop);
        Assert.Equal(("StoredFile", false), (entry.SubjectKind, entry.ActorId is null));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
