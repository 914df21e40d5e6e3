namespace PartnerCrm.DueDiligence.Frozen;

/// <summary>A question of the tier, and its answer.</summary>
/// <param name="Code">The question's code in the profile.</param>
/// <param name="Question">The question.</param>
/// <param name="Dimension">The risk dimension it belongs to, by its code.</param>
/// <param name="Reply">The answer.</param>
/// <param name="Comment">What was said to it.</param>
/// <param name="AnsweredBy">Who answered.</param>
/// <param name="AnsweredAt">When it was answered.</param>
/// <param name="Evidence">What shows it.</param>
public sealed record FrozenAnswer(
    string Code, string Question, string? Dimension, string Reply, string? Comment, FrozenParty? AnsweredBy, DateTimeOffset AnsweredAt, IReadOnlyList<FrozenEvidence> Evidence);

/// <summary>A piece of evidence: a reference, or a stored file by its hash.</summary>
/// <param name="Reference">The document's symbol, address or place.</param>
/// <param name="File">The stored file's id.</param>
/// <param name="FileName">The stored file's name.</param>
/// <param name="MediaType">The stored file's type, by its content.</param>
/// <param name="Bytes">The stored file's size.</param>
/// <param name="Sha256">The stored file's hash.</param>
public sealed record FrozenEvidence(string? Reference, string? File, string? FileName, string? MediaType, long? Bytes, string? Sha256);

/// <summary>An exclusion of the profile, and whether it applies.</summary>
/// <param name="Code">The exclusion's code in the profile.</param>
/// <param name="Text">What excludes.</param>
/// <param name="Finding">Whether it applies.</param>
/// <param name="Comment">What was found.</param>
/// <param name="CheckedBy">Who checked it.</param>
/// <param name="CheckedAt">When it was checked.</param>
public sealed record FrozenExclusion(string Code, string Text, string Finding, string? Comment, FrozenParty? CheckedBy, DateTimeOffset CheckedAt);

/// <summary>The level of risk in one dimension.</summary>
/// <param name="Dimension">The dimension's code in the profile.</param>
/// <param name="Title">The dimension.</param>
/// <param name="Level">The level.</param>
/// <param name="Reason">Why it is rated so.</param>
/// <param name="RatedBy">Who rated it.</param>
/// <param name="RatedAt">When it was rated.</param>
public sealed record FrozenRisk(string Dimension, string Title, string Level, string Reason, FrozenParty? RatedBy, DateTimeOffset RatedAt);

/// <summary>Something that is to be done about a risk.</summary>
/// <param name="About">The code of the risk dimension or of the unsettled exclusion it is about.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="DueOn">By when.</param>
public sealed record FrozenMeasure(string About, string Text, FrozenParty Owner, DateOnly DueOn);
