using System.Text.Json;
using PartnerCrm.DueDiligence.Frozen;

namespace PartnerCrm.DueDiligence.Passports;

/// <summary>A dossier as one signed file, which can be checked without any server. In the file it is JSON that has one form only, and a line feed.</summary>
/// <param name="Content">What is signed.</param>
/// <param name="Signature">The signature over it.</param>
public sealed record Passport(PassportContent Content, PassportSignature Signature);

/// <summary>What a passport says.</summary>
/// <param name="Format">The form of the file.</param>
/// <param name="IssuedAt">When it was made.</param>
/// <param name="State">Where the dossier stood then.</param>
/// <param name="AcceptedAt">When the dossier was accepted.</param>
/// <param name="AcceptedBy">Who accepted it.</param>
/// <param name="FrozenSha256">The hash of what was frozen, as it was recorded when it was frozen.</param>
/// <param name="Frozen">The dossier with the facts behind it.</param>
/// <param name="Decision">What was decided on it; null where nothing was yet.</param>
/// <param name="Audit">What the audit recorded of the dossier, its case and the decision, each entry chained to the one before.</param>
public sealed record PassportContent(
    string Format, DateTimeOffset IssuedAt, string State, DateTimeOffset? AcceptedAt, FrozenParty? AcceptedBy, string FrozenSha256, JsonElement Frozen, PassportDecision? Decision,
    IReadOnlyList<PassportAuditEntry> Audit)
{
    public const string PresentFormat = "partnercrm-passport/1";
}

/// <summary>The signature of a passport.</summary>
/// <param name="Algorithm">How it was made.</param>
/// <param name="PublicKey">The key that checks it, as SubjectPublicKeyInfo in hexadecimal.</param>
/// <param name="Fingerprint">The SHA-256 of that key.</param>
/// <param name="Sha256">The SHA-256 of what is signed.</param>
/// <param name="Value">The signature, in hexadecimal.</param>
public sealed record PassportSignature(string Algorithm, string PublicKey, string Fingerprint, string Sha256, string Value);

/// <summary>A decision that was taken on a dossier.</summary>
/// <param name="Approval">The id of the approval.</param>
/// <param name="Type">The type of relationship it was taken for.</param>
/// <param name="Route">Who decided.</param>
/// <param name="State">Where the approval stood.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Session">The session, its year, the agenda item, the document and the paragraph of the report; null where no session decided.</param>
/// <param name="Rationale">Why it was decided so.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="ValidUntil">The last day on which an approval is valid.</param>
/// <param name="SubmittedBy">Who submitted the case.</param>
/// <param name="RecordedBy">Who entered the decision.</param>
/// <param name="ConfirmedBy">Who confirmed it.</param>
/// <param name="ConfirmedAt">When it was confirmed.</param>
/// <param name="Conditions">The conditions of the approval.</param>
public sealed record PassportDecision(
    string Approval, string Type, string Route, string State, string? Outcome, string? Session, string? Rationale, DateOnly? DecidedOn, DateOnly? ValidUntil, FrozenParty? SubmittedBy,
    FrozenParty? RecordedBy, FrozenParty? ConfirmedBy, DateTimeOffset? ConfirmedAt, IReadOnlyList<string> Conditions);

/// <summary>An entry of the audit.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Actor">Who acted; null where it was the program.</param>
/// <param name="Fact">What happened.</param>
/// <param name="Subject">The kind and id of what it happened to.</param>
/// <param name="Reason">Why.</param>
/// <param name="DataSha256">The hash of the fact's own data.</param>
/// <param name="Hash">The hash of the entry and of the hash before it.</param>
public sealed record PassportAuditEntry(Guid Id, DateTimeOffset At, FrozenParty? Actor, string Fact, string Subject, string? Reason, string DataSha256, string Hash)
{
    /// <summary>What the first entry is chained to.</summary>
    public const string Beginning = "";

    /// <summary>The entry, chained to the one before.</summary>
    public PassportAuditEntry After(string previous) => this with { Hash = CanonicalJson.Hash(previous + CanonicalJson.Of(this with { Hash = string.Empty })) };
}
