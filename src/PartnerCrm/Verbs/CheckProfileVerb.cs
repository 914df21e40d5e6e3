using System.CommandLine;
using PartnerCrm.Profiles;

namespace PartnerCrm.Verbs;

/// <summary><c>check-profile FILE</c>: whether the file of a policy profile can be used, and where not.</summary>
internal static class CheckProfileVerb
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "The profile's JSON file." };
        var command = new Command("check-profile", "Says whether a policy profile fits, with line, column and field of everything that does not; needs no database.") { file };
        command.SetAction((line, _) => Verb.Run(_ => Check(line.GetValue(file)!)));
        return command;
    }

    private static Task Check(string file)
    {
        var rules = ProfileFiles.Open(file);
        return Console.Out.WriteLineAsync($"The profile {rules.Code} ({rules.Title}, {rules.Edition}) fits. {rules.Unconfirmed} of its values are not confirmed. Checksum {rules.Checksum()}.");
    }
}
