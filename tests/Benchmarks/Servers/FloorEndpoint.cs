using System.Data;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Benchmarks.Servers;

/// <summary>
/// The floor: what a bare endpoint reaches that does nothing but run one hand-written statement and hand its JSON on. No middleware, no sign-in, one statement prepared
/// on each connection, and a pool that is never short. What many rows are looked through for is planned for its values, as the server does it; a row by its id is not.
/// </summary>
internal static class FloorEndpoint
{
    public const string Verb = "floor";
    public const string Database = "BENCHMARKS_FLOOR_DATABASE";

    private const string Lists = "/list";
    private const string Pool = ";Max Auto Prepare=20;Auto Prepare Min Usages=1;No Reset On Close=true;Minimum Pool Size=16;Multiplexing=false;Enlist=false;Maximum Pool Size=64";

    public static async Task<int> Serve()
    {
        await using var data = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable(Database) + Pool);
        await using var forValues = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable(Database) + Pool + ";Options=-c plan_cache_mode=force_custom_plan");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        await using var app = builder.Build();
        app.Run(http => Answer(http, http.Request.Path.StartsWithSegments(Lists) ? forValues : data));
        await app.StartAsync();
        Console.WriteLine($"The floor is ready at {app.Urls.First()}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>A path is the statement's name and the values of its parameters.</summary>
    private static async Task Answer(HttpContext http, NpgsqlDataSource data)
    {
        var path = http.Request.Path.Value!.Split('/');
        if (path[1] == FloorWrite.Name)
        {
            await FloorWrite.Answer(http, data, path);
            return;
        }

        await using var command = data.CreateCommand(FloorStatements.Text(path[1]));
        for (var i = 2; i < path.Length; i++) command.Parameters.Add(Parameter(path[i]));
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, http.RequestAborted);
        await reader.ReadAsync(http.RequestAborted);
        var length = (int)reader.GetBytes(0, 0, null, 0, 0);
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = length;
        if (MemoryMarshal.TryGetArray<byte>(http.Response.BodyWriter.GetMemory(length), out var part))
            reader.GetBytes(0, 0, part.Array, part.Offset, length);
        http.Response.BodyWriter.Advance(length);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static NpgsqlParameter Parameter(string value) =>
        Guid.TryParse(value, out var id) ? new NpgsqlParameter<Guid> { TypedValue = id }
        : int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? new NpgsqlParameter<int> { TypedValue = number }
        : new NpgsqlParameter<string> { TypedValue = value };
}
