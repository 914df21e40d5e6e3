using System.CommandLine;
using GraphQL.Postgres.Binding;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence.Passports;

namespace PartnerCrm.Verbs;

/// <summary><c>export-passport DOSSIER</c>: prints the signed passport of a dossier.</summary>
internal static class ExportPassportVerb
{
    public static Command Make()
    {
        var dossier = new Argument<string>("DOSSIER") { Description = "The dossier's id." };
        var command = new Command("export-passport", "Prints the signed passport of a submitted dossier.") { dossier };
        var verb = Verb.On(command);
        command.SetAction((line, _) => verb.Work(line, async (crm, stop) =>
        {
            if (!Wire.TryDecode(line.GetValue(dossier)!, out var prefix, out var id) || prefix != "dos") throw new CannotStart($"'{line.GetValue(dossier)}' is no id of a dossier; it begins with dos_.");
            using var key = SigningKey.Of(Verb.Configuration(), verb.Folder(line));
            Console.Out.Write(await new PassportExport(crm, key).Of(id, Actor.Program, ExportForm.Passport, stop));
        }));
        return command;
    }
}
