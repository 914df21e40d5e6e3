using System.Text;
using Microsoft.Extensions.Configuration;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence.Passports;
using PartnerCrm.Tests.DueDiligence;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Verbs;

public sealed class VerifyTests(CrmWorlds worlds) : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-test-").FullName;

    [Fact]
    public async Task A_passport_is_checked_without_a_server_and_the_exit_code_tells_what_came_of_it()
    {
        await using var world = await DossierWorld.New(worlds);
        using var key = SigningKey.Of(new ConfigurationBuilder().Build(), new DataFolder(folder));
        var text = await new PassportExport(world.World.Crm, key).Of((await world.Submitted()).Entity, world.Preparer, ExportForm.Passport, Stop);
        var (genuine, altered, pem) = (Path.Combine(folder, "genuine.json"), Path.Combine(folder, "altered.json"), Path.Combine(folder, "key.pem"));
        await File.WriteAllTextAsync(genuine, text, new UTF8Encoding(false), Stop);
        await File.WriteAllTextAsync(altered, text.Replace("COOPERATION", "PARTNERSHIP", StringComparison.Ordinal), new UTF8Encoding(false), Stop);
        await File.WriteAllTextAsync(pem, key.PublicPem, Stop);

        foreach (var expected in new[] { key.Fingerprint, pem })
        {
            var checkedFile = await Verify(genuine, "--key", expected);
            Assert.Equal((0, string.Empty), (checkedFile.Code, checkedFile.Errors));
            Assert.Contains("ok      the signature", checkedFile.Output, StringComparison.Ordinal);
            Assert.EndsWith("The passport is as it was signed.", checkedFile.Output.Trim(), StringComparison.Ordinal);
        }

        var found = await Verify(altered);
        Assert.Equal(1, found.Code);
        Assert.Contains("ALTERED the hash of what was frozen", found.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await Verify(genuine, "--key", new string('0', 64))).Code);
        var missing = await Verify(Path.Combine(folder, "none.json"));
        Assert.Equal((2, string.Empty), (missing.Code, missing.Output));
        Assert.StartsWith("There is no file", missing.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<(int Code, string Output, string Errors)> Verify(string file, params string[] more) =>
        CrmProcess.Run(["verify", file, "--data", folder, .. more], ("ConnectionStrings__Crm", "Host=127.0.0.1;Port=1"));
}
