using Npgsql;

namespace PartnerCrm.Serving;

/// <summary>For whoever watches the program: whether it runs, and whether it can work.</summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder app, NpgsqlDataSource data)
    {
        app.MapGet("/health/live", () => "live").DisableRateLimiting();
        app.MapGet("/health/ready", async (CancellationToken stop) =>
        {
            try
            {
                await using var command = data.CreateCommand("select 1");
                await command.ExecuteScalarAsync(stop);
                return Results.Text("ready");
            }
            catch (NpgsqlException)
            {
                return Results.Text("The database does not answer.", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).DisableRateLimiting();
    }
}
