using PartnerCrm.Tests.Architecture;

namespace PartnerCrm.Tests.Verbs;

public sealed class CheckDocumentsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-test-").FullName;

    [Fact]
    public async Task Documents_that_fit_are_counted()
    {
        var (code, output, errors) = await CrmProcess.Run(["check-documents", Path.Combine(Sources.Root, "schema", "operations")], ("ConnectionStrings__Crm", "nonsense"));
        Assert.Equal((0, string.Empty), (code, errors));
        Assert.Matches(@"^All \d+ documents fit the schema\.\s*$", output);
    }

    [Fact]
    public async Task Documents_that_do_not_are_named_a_line_for_each_error()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "old.graphql"), "{ me { shoeSize colour } }", TestContext.Current.CancellationToken);
        var (code, _, errors) = await CrmProcess.Run(["check-documents", folder]);
        Assert.Equal(2, code);
        Assert.Equal(
            ["2 errors in 1 documents:", "old (1:8): Cannot query field \"shoeSize\" on type \"Me\".", "old (1:17): Cannot query field \"colour\" on type \"Me\"."],
            errors.Trim().Split('\n').Select(line => line.Trim()));
    }

    [Fact]
    public async Task A_folder_without_documents_is_refused()
    {
        var (code, _, errors) = await CrmProcess.Run(["check-documents", folder]);
        Assert.Equal((2, $"There are no documents in {folder}: put files named *.graphql there."), (code, errors.Trim()));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
