using System.Text.Json;

namespace PartnerCrm.Writes;

/// <summary>A "no" with one line of text that its reader can act on. It reaches a client as a typed error in the payload, never as a failure of the server.</summary>
public abstract class Refusal(string message, string? field = null) : Exception(message)
{
    /// <summary>The input field the refusal is about, where it is about one.</summary>
    public string? Field { get; } = field;

    /// <summary>The type's own name as clients test it, such as <c>VERSION_CONFLICT</c>.</summary>
    public string Code => JsonNamingPolicy.SnakeCaseUpper.ConvertName(GetType().Name);
}

/// <summary>There is nothing by that id that the caller may see.</summary>
public sealed class NotFound(string what, string? field = "id") : Refusal($"There is no {what} with this id that you can see.", field);

/// <summary>The caller lacks a right.</summary>
public sealed class Forbidden(string what) : Refusal($"You may not {what}.");

/// <summary>Somebody else changed the thing since the caller read it.</summary>
public sealed class VersionConflict(int currentVersion)
    : Refusal($"This has changed since you read it: it is at version {currentVersion} now. Read it again and repeat your change.", "version")
{
    /// <summary>The version as it stands now.</summary>
    public int CurrentVersion { get; } = currentVersion;
}

/// <summary>A value does not fit; the message says which and what would.</summary>
public sealed class InvalidInput(string message, string? field) : Refusal(message, field);

/// <summary>It could not be done now for a reason that passes: others were changing the same things, or the database was out of reach for a moment.</summary>
public sealed class RetryLater() : Refusal("This could not be done just now: others were changing the same things, or the database was out of reach. Send it again; with an idempotencyKey it is done once at most.");

/// <summary>The key was used before for something else.</summary>
public sealed class IdempotencyKeyReused() : Refusal("This idempotency key was used with another input. Use a new key for a new request.", "idempotencyKey");
