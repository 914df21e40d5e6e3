using System.CommandLine;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Pages;
using PartnerCrm.Serving;

namespace PartnerCrm.Verbs;

/// <summary><c>serve</c>, the verb that is meant when none is given.</summary>
internal static class ServeVerb
{
    public static Command Make()
    {
        var command = new Command("serve", "Serves the pages and the API until it is stopped.");
        Describe(command);
        return command;
    }

    /// <summary>Gives a command the options and the deed of serving.</summary>
    public static void Describe(Command command)
    {
        var verb = Verb.On(command);
        var urls = new Option<string?>("--urls") { Description = $"Where to listen; {CrmApp.DefaultUrl} unless said.", HelpName = "URLS" };
        command.Options.Add(urls);
        command.SetAction((line, _) => Verb.Run(stop => Serve(verb.Folder(line), line.GetValue(urls), verb.Demo(line), stop)));
    }

    private static async Task Serve(DataFolder folder, string? urls, bool? demo, CancellationToken stop)
    {
        NativeHeap.GiveBackLargePieces();
        var configuration = Verb.Configuration();
        var limits = GraphQLLimits.From(configuration);
        var model = Task.Run(CrmDbFactory.Model, stop); // while the database server starts
        await using var store = await CrmStore.Open(configuration, folder, demo, Console.WriteLine, stop);
        await model;
        await using var data = store.ForRequests(limits.Timeout);
        await using var app = CrmApp.Build(configuration, data, folder, TimeProvider.System, urls);
        await Listening.Start(app, stop);
        // What only the start needed goes back to the system, before what is to stay is spread among it.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        foreach (var url in app.Urls) Console.WriteLine($"PartnerCrm is ready at {url}");
        if (demo ?? store.IsOwn)
            foreach (var name in DemoUsers.Names) Console.WriteLine($"  sign in as {name,-12} with password {DemoUsers.PasswordOf(name)}");
        if (ConsoleFiles.Built() is null) Console.WriteLine(ConsoleFiles.Missing);
        Console.WriteLine("Stop it with Ctrl-C.");
        await Listening.UntilStopped(app, stop);
    }
}
