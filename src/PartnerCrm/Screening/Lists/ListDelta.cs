namespace PartnerCrm.Screening.Lists;

/// <summary>A record of a file in the file's own form, kept so that a later file can say what changed in it.</summary>
/// <param name="SourceId">The file's own key of it.</param>
/// <param name="PointsAt">The keys of other records that it names.</param>
/// <param name="Data">The record as JSON.</param>
public sealed record ListRecord(string SourceId, IReadOnlyList<string> PointsAt, string Data);

/// <summary>What a file changes of the version in force.</summary>
/// <param name="Operations">How many changes it holds.</param>
/// <param name="Join">What the entries are after it, given the records as they stand before.</param>
/// <param name="Skipped">Changes that were not made, and why; known once it was joined.</param>
public sealed record ListDelta(int Operations, Func<KnownRecords, Task<DeltaOutcome>> Join, Func<IReadOnlyList<SkippedRows>> Skipped);

/// <summary>The records of the version in force, by their keys and by the keys that they point at.</summary>
public sealed record KnownRecords(Func<IReadOnlyCollection<string>, Task<IReadOnlyList<ListRecord>>> Of, Func<IReadOnlyCollection<string>, Task<IReadOnlyList<ListRecord>>> PointingAt);

/// <summary>What came of a delta.</summary>
/// <param name="Entries">Entries as they are now, whether they changed or not.</param>
/// <param name="Gone">Keys of entries that are no longer there.</param>
/// <param name="Records">Records as they are now.</param>
/// <param name="GoneRecords">Keys of records that are no longer there.</param>
public sealed record DeltaOutcome(
    IReadOnlyList<ListEntry> Entries, IReadOnlyList<string> Gone, IReadOnlyList<ListRecord> Records, IReadOnlyList<string> GoneRecords);
