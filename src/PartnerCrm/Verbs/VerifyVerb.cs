using System.CommandLine;
using System.Security.Cryptography;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence.Passports;

namespace PartnerCrm.Verbs;

/// <summary><c>verify FILE</c>: checks the passport of a dossier, without a server and without a database. Exit code 0: genuine; 1: altered; 2: there is no such file.</summary>
internal static class VerifyVerb
{
    private const int Altered = 1;

    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The passport." };
        var key = new Option<string?>("--key") { Description = "The fingerprint of the key that must have signed it, or a PEM file with the public key; this installation's own key unless said.", HelpName = "FINGERPRINT|FILE" };
        var data = new Option<string?>("--data") { Description = "Data folder in which this installation's own key lies.", HelpName = "DIR" };
        var command = new Command("verify", "Checks an exported passport of a dossier; needs neither server nor database.") { file, key, data };
        command.SetAction(async (line, _) =>
        {
            var genuine = true;
            var refused = await Verb.Run(async stop =>
            {
                var passport = line.GetValue(file)!;
                if (!passport.Exists) throw new CannotStart($"There is no file '{passport}'.");
                var findings = PassportCheck.Of(await File.ReadAllBytesAsync(passport.FullName, stop), Fingerprint(line.GetValue(key), line.GetValue(data)), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
                foreach (var finding in findings) Console.WriteLine(finding);
                genuine = findings.All(finding => finding.Holds is not false);
                Console.WriteLine(genuine ? "The passport is as it was signed." : "The passport is NOT as it was signed.");
            });
            return refused != 0 ? refused : genuine ? 0 : Altered;
        });
        return command;
    }

    private static string? Fingerprint(string? given, string? folder)
    {
        if (given is null)
        {
            using var own = SigningKey.Existing(DataFolder.Of(folder));
            return own?.Fingerprint;
        }

        if (!File.Exists(given)) return given.Replace(":", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
        try
        {
            using var pair = ECDsa.Create();
            pair.ImportFromPem(File.ReadAllText(given));
            return SigningKey.FingerprintOf(pair.ExportSubjectPublicKeyInfo());
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or CryptographicException)
        {
            throw new CannotStart($"'{given}' holds no public key as PEM.", unreadable);
        }
    }
}
