namespace PartnerCrm.DueDiligence.Report;

/// <summary>Somebody who had a part in a dossier or in the decision on it.</summary>
/// <param name="Part">The part.</param>
/// <param name="Name">Who it was.</param>
/// <param name="At">When he or she did it, where that was recorded.</param>
internal sealed record ReportSignature(string Part, string Name, DateTimeOffset? At);

/// <summary>What the report says beside what was frozen.</summary>
/// <param name="State">Where the dossier stands.</param>
/// <param name="Sha256">The hash of what was frozen.</param>
/// <param name="Key">The fingerprint of the key that signs passports; none where this is no passport.</param>
/// <param name="Decision">What was decided on it, in names and values.</param>
/// <param name="Signatures">Who had which part, and when.</param>
/// <param name="Expired">Whether its last day was over when the page was made.</param>
internal sealed record ReportContext(string State, string Sha256, string? Key, IReadOnlyList<(string Name, string? Value)> Decision, IReadOnlyList<ReportSignature> Signatures, bool Expired = false);
