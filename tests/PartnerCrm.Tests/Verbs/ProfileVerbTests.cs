using PartnerCrm.Data;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Verbs;

/// <summary>The files of policy profiles as those meet them who write them.</summary>
public sealed class ProfileVerbTests(CrmWorlds worlds) : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-profile-").FullName;

    private static string Ippc => EmbeddedText.Read("reference/profiles/ippc.json").ReplaceLineEndings("\n");

    [Fact]
    public async Task A_good_profile_is_said_to_fit()
    {
        var (code, output, errors) = await Check(Ippc);

        Assert.Equal((0, string.Empty), (code, errors));
        Assert.StartsWith("The profile ippc (IPPC Secretariat: liaison, cooperation and partnership, 2026-11) fits. 56 of its values are not confirmed. Checksum ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_one_is_refused_in_one_line_with_line_column_and_field()
    {
        var (code, output, errors) = await Check(Broken());

        Assert.Equal((2, string.Empty), (code, output));
        Assert.EndsWith("house.json cannot be used; line 14, column 51, numbers[0].value: a number is expected here", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_faults_are_told_at_once_a_line_each()
    {
        var (code, _, errors) = await Check(Broken().Replace("\"edition\": \"2026-11\"", "\"edition\": \"\"", StringComparison.Ordinal).Replace("\"ten\"", "-1", StringComparison.Ordinal));

        Assert.Equal(2, code);
        Assert.Equal(["line 3, column 14, edition: say it in 1 to 1000 characters", "line 14, column 51, numbers[0].value: a number from 0 to 100 is expected here"], errors.Trim().Split('\n').Skip(1).Select(line => line.Trim()));
    }

    [Fact]
    public async Task A_broken_one_in_the_configured_folder_stops_the_start()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "house.json"), Broken(), Stop);
        var (code, _, errors) = await CrmProcess.Run(["--data", folder, "--urls", "http://127.0.0.1:0"], ("ConnectionStrings__Crm", await worlds.EmptyDatabase()), ("Profiles__Folder", folder));

        Assert.Equal(2, code);
        Assert.EndsWith("house.json cannot be used; line 14, column 51, numbers[0].value: a number is expected here", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Broken() => Ippc.Replace("\"FUNDING_SHARE_NOTABLE\", \"value\": 10,", "\"FUNDING_SHARE_NOTABLE\", \"value\": \"ten\",", StringComparison.Ordinal);

    private async Task<(int Code, string Output, string Errors)> Check(string text)
    {
        var file = Path.Combine(folder, "house.json");
        await File.WriteAllTextAsync(file, text, Stop);
        return await CrmProcess.Run(["check-profile", file], ("ConnectionStrings__Crm", "Host=127.0.0.1;Port=1"));
    }
}
