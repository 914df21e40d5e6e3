using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

public sealed record ConflictChecked(Guid Case, DateOnly Day, int People, int Links, int Paths, string PathsDigest) : Fact;

public sealed record ConflictOpened(Guid Case, Guid Person, Guid Check, int Paths) : Fact;

public sealed record ConflictReopened(Guid Case, Guid Person, Guid Check, int Paths) : Fact;

public sealed record ConflictResolved(Guid Case, Guid Person, ConflictOutcome Outcome, ConflictResolution? Resolution) : Fact;
