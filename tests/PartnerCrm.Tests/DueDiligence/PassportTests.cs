using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.DueDiligence.Passports;
using PartnerCrm.Files;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.DueDiligence;

public sealed class PassportTests(CrmWorlds worlds) : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DateOnly Today = DossierWorld.Today;
    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-test-").FullName;

    [Fact]
    public async Task An_exported_passport_is_genuine_today_and_ten_years_later()
    {
        await using var world = await DossierWorld.New(worlds);
        using var key = Key();
        var file = await Export(world, await world.Accepted(), key);

        var findings = PassportCheck.Of(file, key.Fingerprint, Today);
        Assert.DoesNotContain(findings, finding => finding.Holds is false);
        var told = string.Join('\n', findings);
        foreach (var said in new[] { "the signature", "the list un-consolidated, version 1", "path 1: Adviser <-FAMILY- Ona Owner -OWNS-> Seed Growers' Union", "the chain of", "influence 1: CANDIDATE_DONOR Seed Donor 100 % HIGH", "the policy profile: ippc", "valid until" })
            Assert.Contains(said, told, StringComparison.Ordinal);
        Assert.DoesNotContain("that day is over", told, StringComparison.Ordinal);

        var later = PassportCheck.Of(file, key.Fingerprint, Today.AddYears(10));
        Assert.DoesNotContain(later, finding => finding.Holds is false);
        Assert.Contains("that day is over", string.Join('\n', later), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_byte_can_be_changed_added_or_taken_without_being_found_out()
    {
        await using var world = await DossierWorld.New(worlds);
        using var key = Key();
        var file = await Export(world, await world.Submitted(), key);
        var chance = new Random(20260302);
        var places = Enumerable.Range(0, 400).Select(_ => chance.Next(file.Length)).Concat(Enumerable.Range(file.Length - 700, 700)).Distinct().ToList();
        foreach (var place in places)
        {
            foreach (var bit in new[] { 0x01, 0x20, 0x80 })
            {
                var altered = (byte[])file.Clone();
                altered[place] ^= (byte)bit;
                Assert.True(IsFalse(altered), $"byte {place}, bit {bit:x2}: {(char)file[place]}");
            }

            Assert.True(IsFalse([.. file[..place], .. file[(place + 1)..]]), $"without byte {place}");
            Assert.True(IsFalse([.. file[..place], (byte)' ', .. file[place..]]), $"a space before byte {place}");
        }

        Assert.True(IsFalse([]));
        Assert.True(IsFalse([.. file, (byte)'\n']));
        bool IsFalse(byte[] altered) => PassportCheck.Of(altered, null, Today).Any(finding => finding.Holds is false);
    }

    [Fact]
    public async Task Whoever_forges_and_signs_anew_has_another_key()
    {
        await using var world = await DossierWorld.New(worlds);
        using var key = Key();
        using var forger = SigningKey.Of(new ConfigurationBuilder().Build(), new DataFolder(Path.Combine(folder, "forger")));
        var forged = await Export(world, await world.Submitted(), forger);
        Assert.Contains(PassportCheck.Of(forged, null, Today), finding => finding.Holds is null && finding.Text.Contains("is not checked", StringComparison.Ordinal));
        Assert.Contains(PassportCheck.Of(forged, key.Fingerprint, Today), finding => finding.Holds is false && finding.Text.StartsWith("the key that signed it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_signer_who_tells_what_does_not_hold_together_is_found_out_too()
    {
        await using var world = await DossierWorld.New(worlds);
        using var key = Key();
        var passport = CanonicalJson.Read<Passport>(Encoding.UTF8.GetString(await Export(world, await world.Submitted(), key)));
        var frozen = CanonicalJson.Read<FrozenDossier>(passport.Content.Frozen.GetRawText());
        var path = frozen.Conflicts!.Paths[0];
        (string Part, FrozenDossier Told)[] lies =
        [
            ("path 1", frozen with { Conflicts = frozen.Conflicts with { Paths = [path with { Steps = [path.Steps[1], path.Steps[0]] }] } }),
            ("names 0 list versions", frozen with { Screening = frozen.Screening! with { Lists = [] } }),
            ("the policy profile", frozen with { Policy = frozen.Policy with { Checksum = "none" } }),
            ("the order of the days", frozen with { ValidUntil = Today.AddDays(-1) }),
            ("influence 1", frozen with { Conflicts = frozen.Conflicts with { Influence = [frozen.Conflicts.Influence![0] with { Level = "NONE" }] } }),
            ("influence 1", frozen with { Conflicts = frozen.Conflicts with { Influence = [frozen.Conflicts.Influence![0] with { SharePercent = 3 }] } }),
            ("influence 1", frozen with { Conflicts = frozen.Conflicts with { Influence = [frozen.Conflicts.Influence![0] with { UsdAmount = 1, TotalUsd = 1 }] } }),
            ("no findings of undue influence", frozen with { Conflicts = frozen.Conflicts with { Influence = null } }),
        ];
        foreach (var (part, told) in lies)
        {
            var content = passport.Content with { Frozen = System.Text.Json.JsonElement.Parse(CanonicalJson.Of(told)), FrozenSha256 = CanonicalJson.Hash(CanonicalJson.Of(told)) };
            Assert.Contains(PassportCheck.Of(Signed(content, key), key.Fingerprint, Today), finding => finding.Holds is false && finding.Text.Contains(part, StringComparison.Ordinal));
        }

        var audit = passport.Content.Audit.ToList();
        (audit[0], audit[1]) = (audit[1], audit[0]);
        Assert.Contains(PassportCheck.Of(Signed(passport.Content with { Audit = audit }, key), key.Fingerprint, Today), finding => finding.Holds is false && finding.Text.Contains("chain", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_passport_of_the_first_form_which_knew_no_findings_of_influence_is_as_genuine_as_it_was()
    {
        await using var world = await DossierWorld.New(worlds);
        using var key = Key();
        var passport = CanonicalJson.Read<Passport>(Encoding.UTF8.GetString(await Export(world, await world.Submitted(), key)));
        var node = System.Text.Json.Nodes.JsonNode.Parse(passport.Content.Frozen.GetRawText())!;
        node["format"] = 1;
        node["conflicts"]!.AsObject().Remove("influence");
        var first = System.Text.Json.JsonElement.Parse(CanonicalJson.Of(System.Text.Json.JsonElement.Parse(node.ToJsonString())));
        var content = passport.Content with { Frozen = first, FrozenSha256 = CanonicalJson.Hash(CanonicalJson.Of(first)) };
        var findings = PassportCheck.Of(Signed(content, key), key.Fingerprint, Today);
        Assert.DoesNotContain(findings, finding => finding.Holds is false);
        Assert.Contains(findings, finding => finding.Holds is null && finding.Text == "no findings of undue influence were frozen");
    }

    [Fact]
    public async Task A_file_is_evidence_by_its_hash_which_is_frozen_and_told_by_the_passport()
    {
        await using var world = await DossierWorld.New(worlds);
        using var key = Key();
        var prepared = await world.Prepared();
        var bytes = "Accounts"u8.ToArray();
        var content = new CheckedContent("text/plain", bytes.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        var file = (await world.World.Run(new StoreFile("accounts.txt", content, new MemoryStream(bytes)), world.Preparer)).Entity;
        await using var db = world.World.Open();
        var question = await db.Set<DossierAnswer>().FirstAsync(row => row.NeedsEvidence, Stop);
        prepared = await world.World.Run(new AnswerQuestions(prepared.Entity, prepared.Version, [new QuestionReply(question.Code, question.Reply!.Value, null, [new EvidenceEntry(File: file)])]), world.Preparer);
        var submitted = await world.Step(prepared, DossierStep.Submit, world.Checker);
        Assert.Contains(PassportCheck.Of(await Export(world, submitted, key), key.Fingerprint, Today), finding => finding.Holds is true && finding.Text == $"the file accounts.txt to question {question.Code}, by its hash {content.Sha256}");

        // Sent back, the file goes on into the next dossier.
        await world.Step(submitted, DossierStep.SendBack, world.Checker, "One more look.");
        var next = await world.World.Run(new OpenDossier(world.Case), world.Preparer);
        next = await world.World.Run(new AnswerQuestions(next.Entity, next.Version, [new QuestionReply(question.Code, question.Reply!.Value, null, [new EvidenceEntry("And the register", file)])]), world.Preparer);
        Assert.Contains(content.Sha256, (await world.Snapshot(await world.Step(next, DossierStep.Submit, world.Checker))).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_is_what_was_frozen_even_by_a_program_that_started_after_a_kill()
    {
        await using var world = await DossierWorld.New(worlds);
        using var key = Key();
        var submitted = await world.Submitted();
        var first = CanonicalJson.Read<Passport>(Encoding.UTF8.GetString(await Export(world, submitted, key)));
        await using var restarted = new CrmWorld(world.World.Connection);
        restarted.Time.Advance(TimeSpan.FromDays(3));
        var second = CanonicalJson.Read<Passport>(await new PassportExport(restarted.Crm, key).Of(submitted.Entity, world.Preparer, ExportForm.Passport, Stop));
        Assert.Equal(first.Content.FrozenSha256, second.Content.FrozenSha256);
        Assert.Equal(first.Content.Frozen.GetRawText(), second.Content.Frozen.GetRawText());
        Assert.NotEqual(first.Content.IssuedAt, second.Content.IssuedAt);
    }

    [Fact]
    public async Task Only_who_reads_evidence_exports_and_only_what_was_submitted()
    {
        await using var world = await DossierWorld.New(worlds);
        using var key = Key();
        var export = new PassportExport(world.World.Crm, key);
        var prepared = await world.Prepared();
        await Assert.ThrowsAsync<DossierIsNotFrozen>(() => export.Of(prepared.Entity, world.Preparer, ExportForm.Passport, Stop));
        await Assert.ThrowsAsync<NotFound>(() => export.Of(Guid.CreateVersion7(), world.Preparer, ExportForm.Passport, Stop));
        foreach (var role in new[] { Role.Spg, Role.Bureau, Role.Cpm, Role.Expert, Role.Administrator })
            await Assert.ThrowsAsync<Forbidden>(() => export.Of(prepared.Entity, Actor.Of(Guid.CreateVersion7(), "x", [role]), ExportForm.Passport, Stop));
    }

    [Fact]
    public void The_key_is_made_once_is_readable_for_its_owner_alone_and_can_be_given()
    {
        using var made = Key();
        using var again = Key();
        var path = Path.Combine(folder, "keys", "signing.pem");
        Assert.Equal(made.Fingerprint, again.Fingerprint);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        using var given = SigningKey.Of(Settings(path), new DataFolder(Path.Combine(folder, "elsewhere")));
        Assert.Equal(made.Fingerprint, given.Fingerprint);
        Assert.Contains("Signing:KeyFile", Assert.Throws<CannotStart>(() => SigningKey.Of(Settings(Path.Combine(folder, "none.pem")), new DataFolder(folder))).Message, StringComparison.Ordinal);
        Assert.Equal(64, made.Fingerprint.Length);

        static IConfiguration Settings(string path) => new ConfigurationBuilder().AddInMemoryCollection([new("Signing:KeyFile", path)]).Build();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private SigningKey Key() => SigningKey.Of(new ConfigurationBuilder().Build(), new DataFolder(folder));

    private static byte[] Signed(PassportContent content, SigningKey key)
    {
        var text = CanonicalJson.Of(content);
        return Encoding.UTF8.GetBytes(CanonicalJson.Of(new Passport(content, new PassportSignature(SigningKey.Algorithm, key.PublicKey, key.Fingerprint, CanonicalJson.Hash(text), key.Sign(text)))) + "\n");
    }

    private static async Task<byte[]> Export(DossierWorld world, Done dossier, SigningKey key) => Encoding.UTF8.GetBytes(await new PassportExport(world.World.Crm, key).Of(dossier.Entity, world.Preparer, ExportForm.Passport, Stop));
}
