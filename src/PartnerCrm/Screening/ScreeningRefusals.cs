using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>A newer version of the list is in force.</summary>
public sealed class OlderList(DateTimeOffset inForce)
    : Refusal($"This version is older than the one in force, which is of {inForce:yyyy-MM-dd HH:mm} UTC. Fetch the present list and import that.", "file")
{
    /// <summary>The date of the version in force.</summary>
    public DateTimeOffset InForce { get; } = inForce;
}

/// <summary>No such kind of list is known.</summary>
public sealed class UnknownListKind(string kind, IEnumerable<string> known)
    : Refusal($"There is no kind of list called '{kind}'. These can be imported: {string.Join(", ", known)}.", "kind");

/// <summary>The file is not a list that can be read whole.</summary>
public sealed class ListNotRead(string why) : Refusal($"The list was not imported: {why}", "file");

/// <summary>A delta says what changed of a version, and none is in force.</summary>
public sealed class NoBaseForDelta(string kind) : Refusal($"This file says only what changed, and no version of {kind} is in force. Import the whole list first.", "file");

/// <summary>The list has suddenly become much shorter.</summary>
public sealed class ListShrank(int before, int now, string checksum) : Refusal(
    $"This version lists {now} parties where the one in force lists {before}; a list seldom becomes so much shorter. The version in force stays. Look at the file, and accept the shrunk list if it is right.", "file")
{
    /// <summary>How many parties the version in force lists.</summary>
    public int Before { get; } = before;

    /// <summary>How many parties this one lists.</summary>
    public int Now { get; } = now;

    /// <summary>The checksum of this one, by which it can be accepted.</summary>
    public string Checksum { get; } = checksum;
}

/// <summary>Somebody imported a version of this list at the same moment.</summary>
public sealed class ListImportedMeanwhile() : Refusal("Another version of this list was imported in the meantime. Look at what is in force, and import again if yours is newer.");

/// <summary>There is nothing to screen against.</summary>
public sealed class NoListInForce() : Refusal("No list was imported yet, so nothing can be screened. Have an administrator import one.");

/// <summary>Nobody decides a possible match with himself or herself.</summary>
public sealed class OwnHit() : Refusal("This possible match is about you. Somebody else must decide it.");

/// <summary>Who decided a possible match does not confirm the decision.</summary>
public sealed class OwnProposal() : Refusal("You decided this yourself. Somebody else must confirm it.");

/// <summary>There is no decision that waits for a confirmation.</summary>
public sealed class NothingProposed() : Refusal("No decision waits to be confirmed here. Read it again: it may have been confirmed or sent back meanwhile.");

/// <summary>The possible match is history.</summary>
public sealed class HitIsHistory() : Refusal("This possible match is history: the latest screening no longer found it. Decide what the latest screening found.");
