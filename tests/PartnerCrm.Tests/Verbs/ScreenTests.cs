using PartnerCrm.Screening.Lists;
using PartnerCrm.Tests.Screening.Lists;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Verbs;

public sealed class ScreenTests(CrmWorlds worlds) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-test-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_row_comes_back_with_its_best_hit_and_what_cannot_be_read_is_refused_by_its_line()
    {
        var connection = await worlds.BareDatabase();
        var listed = ImportedList.Read(UnList.Excerpt).Entries.Select(entry => entry.Party).First(party => party.Kind is ListedPartyKind.Person && !party.PrimaryName.Contains(',', StringComparison.Ordinal));
        Assert.Equal(0, (await CrmProcess.Run(["migrate", "--data", folder], ("ConnectionStrings__Crm", connection))).Code);
        var rows = $"id,Full_Name,date_of_birth,nationality,score\n1,{listed.PrimaryName},,,old\n2,\"Velikova, Amara\",1972-06-14,Norway,old\n3,?!,,,old\n";
        var (early, _, why) = await Screen(connection, rows);
        Assert.Equal((2, true), (early, why.Contains("import", StringComparison.OrdinalIgnoreCase)));
        var list = Path.Combine(folder, "list.xml");
        await File.WriteAllBytesAsync(list, UnList.Excerpt, Stop);
        var import = await CrmProcess.Run(["import-list", "un", list, "--data", folder], ("ConnectionStrings__Crm", connection));
        Assert.Equal(0, import.Code);
        Assert.Matches(@"Read \d+ entries, kept \d+, in \d+\.\d s, \d+ a second\.", import.Output);

        var (code, output, errors) = await Screen(connection, rows);

        Assert.Equal(0, code);
        var answered = output.TrimEnd().Split('\n');
        Assert.Equal("id,Full_Name,date_of_birth,nationality,result,score,hit,hit_reference,list,list_version,explanation", answered[0].TrimEnd());
        Assert.StartsWith($"1,{listed.PrimaryName},,,HIT,1.0000,{listed.PrimaryName},{listed.ReferenceNumber},un-consolidated,1,", answered[1], StringComparison.Ordinal);
        Assert.Matches("^2,\"Velikova, Amara\",1972-06-14,Norway,CLEAR,0\\.[0-6]\\d{3},,,,,", answered[2]);
        Assert.StartsWith("3,?!,,,NOT_SCREENED,,", answered[3], StringComparison.Ordinal);
        Assert.Contains("Against un-consolidated of", errors, StringComparison.Ordinal);
        Assert.Matches(@"3 rows, [\d,]+ rows a second, 1 hits; 33\.33", errors);
        Assert.Contains("1 have no word that can be compared", errors, StringComparison.Ordinal);

        foreach (var (broken, fault) in new[]
        {
            ("who\nAmara\n", "no column 'name' or 'full_name'"), ("", "is empty"), ("name,date_of_birth\nAmara,\nTariq,14/06/1972\n", "Line 3 of 'rows.csv': column 'date_of_birth' says '14/06/1972'"),
            ("name,country\nAmara\n", "Line 2 of 'rows.csv': it has 1 cells"),
        })
        {
            var (refused, _, said) = await Screen(connection, broken);
            Assert.Equal((2, true), (refused, said.Contains(fault, StringComparison.Ordinal)));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int Code, string Output, string Errors)> Screen(string connection, string csv)
    {
        var file = Path.Combine(folder, "rows.csv");
        await File.WriteAllTextAsync(file, csv, Stop);
        return await CrmProcess.Run(["screen", file, "--data", folder], ("ConnectionStrings__Crm", connection));
    }
}
