using System.CommandLine;
using PartnerCrm.Access;

namespace PartnerCrm.Verbs;

/// <summary><c>user add</c>: gives somebody an account from the terminal; so the first administrator comes to be.</summary>
internal static class UserVerb
{
    public static Command Make()
    {
        var userName = new Argument<string>("USER") { Description = "The name to sign in with." };
        var name = new Option<string>("--name") { Description = "The person's name.", Required = true };
        var roles = new Option<Role[]>("--role") { Description = "What the account may do; may be repeated.", DefaultValueFactory = _ => [Role.Administrator], AllowMultipleArgumentsPerToken = true };
        var password = new Option<string?>("--password-file") { Description = "File whose first line is the password; without it the password is read from the input.", HelpName = "FILE" };
        var add = new Command("add", "Adds a user, an administrator unless said.") { userName, name, roles, password };
        var verb = Verb.On(add);
        add.SetAction((line, _) => verb.Work(line, async (crm, stop) =>
        {
            var secret = await Secret(line.GetValue(password), stop);
            await crm.Commands.Run(new AddUser(line.GetValue(userName)!, secret, line.GetValue(roles)!, Name: line.GetValue(name)), Actor.Program, stop);
            Console.WriteLine($"Added {line.GetValue(userName)}.");
        }));
        return new Command("user", "Keeps user accounts.") { add };
    }

    // Not an option of its own: command lines are seen by every process of the machine.
    private static async Task<string> Secret(string? file, CancellationToken stop)
    {
        if (file is null) await Console.Error.WriteAsync("Password: ");
        using var reader = file is null ? Console.In : new StreamReader(file);
        return await reader.ReadLineAsync(stop) ?? string.Empty;
    }
}
