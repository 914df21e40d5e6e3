using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

public sealed record ListImported(string Kind, int Number, DateTimeOffset ListDate, string Checksum, int Parties, int Added, int Changed, int Removed) : Fact;

public sealed record ListReplaced(string Kind, int Number, int By) : Fact;

public sealed record PartyScreened(Guid Party, ScreeningResult Result, IReadOnlyList<Guid> Lists, int Parties, int Names, int Hits, ScreeningTrigger Trigger) : Fact;

public sealed record HitFound(Guid Party, Guid Entry, decimal Score) : Fact;

public sealed record HitDecided(Guid Party, Guid Entry, HitDecision Decision) : Fact;

public sealed record HitDecisionProposed(Guid Party, Guid Entry, HitDecision Decision) : Fact;

public sealed record HitProposalRejected(Guid Party, Guid Entry, HitDecision Decision) : Fact;

public sealed record HitEnded(Guid Party, Guid Entry, HitEnd Why) : Fact;

public sealed record ListCompared(string Kind, int Number, int Parties, int Touched, int Organizations) : Fact;
