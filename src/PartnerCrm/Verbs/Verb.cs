using System.CommandLine;
using System.Runtime.InteropServices;
using PartnerCrm.Data;
using PartnerCrm.Writes;

namespace PartnerCrm.Verbs;

/// <summary>What the verbs have in common: where the data are, who is told what, how they end.</summary>
internal sealed class Verb
{
    /// <summary>Something keeps the verb from its work, and the person at the terminal was told what to do.</summary>
    public const int Refused = 2;

    private readonly Option<string?> data = new("--data") { Description = "Folder of the embedded database and the keys; your own data folder unless said.", HelpName = "DIR" };
    private readonly Option<bool?> demo = new("--demo") { Description = "Whether a new database gets demo people and data: yes for the embedded one, no for a configured one, unless said." };

    /// <summary>Adds the options that every verb which opens the database takes.</summary>
    public static Verb On(Command command)
    {
        var verb = new Verb();
        command.Options.Add(verb.data);
        command.Options.Add(verb.demo);
        return verb;
    }

    public bool? Demo(ParseResult line) => line.GetValue(demo);

    public DataFolder Folder(ParseResult line) => DataFolder.Of(line.GetValue(data));

    public static IConfiguration Configuration() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();

    /// <summary>Opens the database and works on it. Progress goes to the error stream, so that the output is the verb's answer alone.</summary>
    public Task<int> Work(ParseResult line, Func<Crm, CancellationToken, Task> work) => Run(async stop =>
    {
        await using var store = await CrmStore.Open(Configuration(), Folder(line), Demo(line), Console.Error.WriteLine, stop);
        await work(new Crm(store.Data, TimeProvider.System), stop);
    });

    /// <summary>Runs to the end, to a signal, or to a refusal, which is a line (and one for each thing to mend) and exit code 2.</summary>
    public static async Task<int> Run(Func<CancellationToken, Task> work)
    {
        using var stopping = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopping.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        try
        {
            await work(stopping.Token);
            return 0;
        }
        catch (Exception refused) when (refused is CannotStart or Refusal)
        {
            foreach (var line in (string[])[refused.Message, .. (refused as CannotStart)?.Details ?? []]) await Console.Error.WriteLineAsync(line.ReplaceLineEndings(" "));
            return Refused;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
    }
}
