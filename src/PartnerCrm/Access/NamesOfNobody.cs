using System.Collections.Concurrent;

namespace PartnerCrm.Access;

/// <summary>Guesses at user names that open no account. They are locked as accounts are, so that a lock does not tell which accounts there are.</summary>
internal sealed class NamesOfNobody(TimeProvider time)
{
    private const int Most = 10_000;
    private const int LongestName = 60;
    private readonly ConcurrentDictionary<string, (int Failed, DateTimeOffset? LockedUntil)> guessed = new(StringComparer.Ordinal);

    /// <summary>Takes note of a guess, and tells until when the name is locked.</summary>
    public DateTimeOffset? Guess(string name)
    {
        if (guessed.Count >= Most) guessed.Clear();
        var now = time.GetUtcNow();
        return guessed.AddOrUpdate(name[..Math.Min(name.Length, LongestName)], _ => Next(0, now), (_, before) => before.LockedUntil > now ? before : Next(before.Failed, now)).LockedUntil;
    }

    private static (int Failed, DateTimeOffset? LockedUntil) Next(int failed, DateTimeOffset now) =>
        failed + 1 < User.Lockout.MaxFailedAccessAttempts ? (failed + 1, null) : (0, now + User.Lockout.DefaultLockoutTimeSpan);
}
