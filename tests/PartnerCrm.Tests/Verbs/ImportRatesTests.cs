using Npgsql;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Verbs;

public sealed class ImportRatesTests(CrmWorlds worlds) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("partnercrm-test-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rates_are_added_once_and_never_changed()
    {
        var connection = await worlds.BareDatabase();
        Assert.Equal(0, (await CrmProcess.Run(["migrate", "--data", folder], ("ConnectionStrings__Crm", connection))).Code);
        const string Good = "Currency,day,usd\nEUR,2026-01-01,1.08\nJPY,2026-01-01,0.0066\nUSD,2026-01-01,1\nEUR,2026-02-01,1.10\n";

        Assert.Equal((0, "3 rates read, 3 added."), await Import(connection, Good));
        Assert.Equal((0, "3 rates read, 0 added."), await Import(connection, Good));

        var (code, said) = await Import(connection, "currency,day,usd\nCHF,2026-03-01,1.1\nEUR,2026-02-01,1.2\n");

        Assert.Equal((2, true), (code, said.Contains("Line 3 of 'rates.csv': EUR is 1.2 on 2026-02-01, but 1.10 is on record for that day", StringComparison.Ordinal)));
        await using var data = NpgsqlDataSource.Create(connection);
        await using var count = data.CreateCommand("select string_agg(currency || ' ' || day || ' ' || usd || ' ' || source, ', ' order by currency, day) from exchange_rate");
        Assert.Equal("EUR 2026-01-01 1.08 rates.csv, EUR 2026-02-01 1.10 rates.csv, JPY 2026-01-01 0.0066 rates.csv", await count.ExecuteScalarAsync(Stop));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int Code, string Said)> Import(string connection, string csv)
    {
        var file = Path.Combine(folder, "rates.csv");
        await File.WriteAllTextAsync(file, csv, Stop);
        var (code, output, errors) = await CrmProcess.Run(["import-rates", file, "--data", folder], ("ConnectionStrings__Crm", connection));
        return (code, code == 0 ? output.Trim() : errors);
    }
}
