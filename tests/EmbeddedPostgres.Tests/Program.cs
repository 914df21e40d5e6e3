using EmbeddedPostgres;

// `hold FOLDER`: opens the server of a folder, says so, and leaves when its input ends.
if (args is ["hold", var folder])
{
    try
    {
        await using var server = await EmbeddedServer.Start(folder, progress: line => Console.WriteLine($"progress {line}"));
        Console.WriteLine($"open {server.Port} {server.WasRunning} {server.ConnectionString("postgres")}");
        await Console.In.ReadToEndAsync();
        return 0;
    }
    catch (EmbeddedPostgresException error)
    {
        Console.WriteLine($"refused {error.Message}");
        return 2;
    }
}
return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
