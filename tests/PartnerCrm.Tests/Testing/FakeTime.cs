namespace PartnerCrm.Tests.Testing;

/// <summary>A clock that stands still until it is told to move.</summary>
public sealed class FakeTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Raised when it moved to another day.</summary>
    public event Action? DayChanged;

    public DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    public override DateTimeOffset GetUtcNow() => now;

    public void Set(DateTimeOffset to)
    {
        var before = Today;
        now = to;
        if (Today != before) DayChanged?.Invoke();
    }

    public void Advance(TimeSpan by) => Set(now + by);
}
