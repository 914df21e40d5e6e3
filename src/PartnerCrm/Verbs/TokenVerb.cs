using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Data;

namespace PartnerCrm.Verbs;

/// <summary><c>token USER</c>: makes a bearer token that carries all rights of the user, and prints it on the last line.</summary>
internal static class TokenVerb
{
    public static Command Make()
    {
        var user = new Argument<string>("USER") { Description = "The user's name." };
        var days = new Option<int>("--days") { Description = "For how many days it works.", DefaultValueFactory = _ => 30 };
        var command = new Command("token", "Prints a bearer token for a user on its last line.") { user, days };
        var verb = Verb.On(command);
        command.SetAction((line, _) => verb.Work(line, async (crm, stop) =>
        {
            var name = line.GetValue(user)!;
            await using var db = crm.Databases.CreateDbContext();
            var owner = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(row => row.UserName == name, stop)
                ?? throw new CannotStart($"There is no user '{name}'. Add one with 'user add {name}'.");
            var token = new CreateToken(owner.Id, "made at the terminal", [.. Actor.Of(owner.ContactId, name, owner.Roles).Permissions], line.GetValue(days));
            await crm.Commands.Run(token, Actor.Program, stop);
            Console.WriteLine(token.Secret);
        }));
        return command;
    }
}
