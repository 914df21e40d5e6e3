using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Files;
using PartnerCrm.Graph;
using PartnerCrm.Tests.Architecture;

namespace PartnerCrm.Tests.Schema;

/// <summary>What is printed from the code lies in the repository, so that every change of it is seen. RECORD_SCHEMA=1 in the environment records it anew.</summary>
public sealed class RecordedFileTests
{
    private static readonly Dictionary<string, Func<string>> Printed = new()
    {
        ["partnercrm.graphql"] = PrintedSchema.Text,
        ["permissions.md"] = () => PermissionsPage.Text(CrmSchema.Build(CrmDbFactory.Model(), new PrintedSource())),
        ["database.sql"] = Tables,
        ["files.json"] = () => JsonSerializer.Serialize(new { most = FileLimits.From(new ConfigurationBuilder().Build()).MaxBytes, endings = Types().SelectMany(type => type.Endings).Order(StringComparer.Ordinal) }) + "\n",
    };

    [Theory]
    [InlineData("partnercrm.graphql")]
    [InlineData("permissions.md")]
    [InlineData("database.sql")]
    [InlineData("files.json")]
    public async Task The_recorded_file_is_what_the_code_prints(string name)
    {
        var stop = TestContext.Current.CancellationToken;
        var path = Path.Combine(Sources.Root, "schema", name);
        if (Environment.GetEnvironmentVariable("RECORD_SCHEMA") is "1") await File.WriteAllTextAsync(path, Printed[name](), stop);

        Assert.True(File.Exists(path), $"schema/{name} is missing; run the tests once with RECORD_SCHEMA=1.");
        var recorded = (await File.ReadAllTextAsync(path, stop)).ReplaceLineEndings("\n");
        Assert.True(recorded == Printed[name](), $"schema/{name} is stale; run the tests once with RECORD_SCHEMA=1 and look at the difference.");
    }

    private static IEnumerable<FileType> Types() => typeof(FileType).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (FileType)field.GetValue(null)!);

    private static string Tables()
    {
        using var db = new CrmDb(new DbContextOptionsBuilder<CrmDb>().UseNpgsql().Options);
        return CrmDatabase.Script(db);
    }
}
