using System.Text.Json;

namespace GraphQL.Conformance;

/// <summary>How one kind of case file is run. The kind is the file's name up to its first dot.</summary>
public abstract class CaseSet
{
    public abstract string Name { get; }

    /// <summary>Runs one case and says what is wrong with the answer; null when it is right.</summary>
    /// <param name="test">One line of the case file.</param>
    /// <param name="data">The files that stand beside it.</param>
    public abstract Failure? Run(JsonElement test, CaseFolder data);
}

/// <summary>What a case expected and what it got instead; <c>Excuse</c> says why the specification asks for the difference, if it does.</summary>
public sealed record Failure(string Expected, string Got, string? Excuse = null)
{
    /// <summary>Compares two texts; null when they are equal.</summary>
    public static Failure? Unless(string expected, string got) =>
        string.Equals(expected, got, StringComparison.Ordinal) ? null : new Failure(expected, got);
}
