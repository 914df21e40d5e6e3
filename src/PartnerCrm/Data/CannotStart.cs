namespace PartnerCrm.Data;

/// <summary>Something outside the program keeps it from working. The message is the one line that the person at the terminal reads, and says what to do.</summary>
public sealed class CannotStart(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What there is to mend, where it is more than one thing: a line each, below the message.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];
}
