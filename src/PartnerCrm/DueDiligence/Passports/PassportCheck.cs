using System.Text;
using System.Text.Json;
using PartnerCrm.DueDiligence.Frozen;

namespace PartnerCrm.DueDiligence.Passports;

/// <summary>One thing that was checked of a passport.</summary>
/// <param name="Holds">Whether it holds; null where it is told and not judged.</param>
/// <param name="Text">What was checked, and what was found.</param>
public sealed record PassportFinding(bool? Holds, string Text)
{
    public override string ToString() => $"{(Holds switch { true => "ok     ", false => "ALTERED", null => "note   " })} {Text}";
}

/// <summary>Checks a passport by itself alone: no server, no database, in any year.</summary>
public static class PassportCheck
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Everything that was checked, in order. It is genuine when nothing is false.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="fingerprint">The fingerprint of the key that must have signed it, in hexadecimal; where it is left out, whose key it is stays open.</param>
    /// <param name="today">The day on which it is looked at.</param>
    public static IReadOnlyList<PassportFinding> Of(byte[] file, string? fingerprint, DateOnly today)
    {
        if (Read(file) is not { } passport) return [new(false, "the file is no passport in the one form that a passport has: something was added, removed or changed")];
        var (content, signature) = passport;
        var text = CanonicalJson.Of(content);
        List<PassportFinding> findings =
        [
            new(content.Format == PassportContent.PresentFormat, $"the form of the file: {content.Format}"),
            new(CanonicalJson.Hash(text) == signature.Sha256, $"the hash of what is signed: {signature.Sha256}"),
            Signature(text, signature),
            Key(signature, fingerprint),
            new(CanonicalJson.Hash(CanonicalJson.Of(content.Frozen)) == content.FrozenSha256, $"the hash of what was frozen: {content.FrozenSha256}"),
            Audit(content.Audit),
        ];
        findings.AddRange(FrozenCheck.Of(content, today));
        return findings;
    }

    private static Passport? Read(byte[] file)
    {
        try
        {
            var text = Strict.GetString(file);
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 64 });
            var passport = CanonicalJson.Read<Passport>(text);

            // Written again it must be the same, to the byte: so nothing can hide between the lines.
            return CanonicalJson.Of(passport) + "\n" == text ? passport : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static PassportFinding Signature(string text, PassportSignature signature)
    {
        var (key, value) = (Bytes(signature.PublicKey), Bytes(signature.Value));
        var holds = signature.Algorithm == SigningKey.Algorithm && key is not null && value is not null && SigningKey.Signed(text, key, value);
        return new PassportFinding(holds, $"the signature ({signature.Algorithm})");
    }

    private static PassportFinding Key(PassportSignature signature, string? fingerprint)
    {
        var own = Bytes(signature.PublicKey) is { } key && SigningKey.FingerprintOf(key) == signature.Fingerprint;
        if (!own) return new PassportFinding(false, $"the fingerprint of the key in the file: {signature.Fingerprint}");
        return fingerprint is null
            ? new PassportFinding(null, $"it was signed with the key {signature.Fingerprint}; whether that is the secretariat's key is not checked: compare it with the one that the secretariat publishes, or give it with --key")
            : new PassportFinding(fingerprint == signature.Fingerprint, $"the key that signed it: {signature.Fingerprint}; expected: {fingerprint}");
    }

    private static PassportFinding Audit(IReadOnlyList<PassportAuditEntry> audit)
    {
        var previous = PassportAuditEntry.Beginning;
        foreach (var (index, entry) in audit.Index())
        {
            if (entry.After(previous).Hash != entry.Hash) return new PassportFinding(false, $"the chain of audit entries breaks at entry {index + 1}: {entry.Fact}");
            previous = entry.Hash;
        }

        return new PassportFinding(audit.Count > 0, $"the chain of {audit.Count} audit entries");
    }

    // Written in one way only, as everything in the file.
    private static byte[]? Bytes(string hex)
    {
        try
        {
            var bytes = Convert.FromHexString(hex);
            return Convert.ToHexStringLower(bytes) == hex ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
