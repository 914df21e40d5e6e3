using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening;

/// <summary>A part of what a list says of a party.</summary>
public enum ListingPart
{
    /// <summary>Its names.</summary>
    Names,

    /// <summary>Its dates of birth.</summary>
    BirthDates,

    /// <summary>The countries it is connected with.</summary>
    Countries,

    /// <summary>Its papers and numbers.</summary>
    Identifiers,

    /// <summary>Anything else, such as remarks.</summary>
    Other,
}

/// <summary>What is said otherwise of a listed entity than when somebody decided about it.</summary>
internal static class ListingChange
{
    /// <summary>
    /// Of the same entry any difference counts. Of the entity under another list or number only what speaks of who it is and was not known then: lists never say all the same
    /// of an entity, and other spellings of its names do not make it somebody else.
    /// </summary>
    public static IReadOnlyList<ListingPart> Between(ListedParty before, ListedParty now)
    {
        var isSame = (before.ListKind, before.SourceId) == (now.ListKind, now.SourceId);
        if (isSame && ContentHash.Of(before) == ContentHash.Of(now)) return [];
        List<ListingPart> changes = [.. new (ListingPart Part, Func<ListedParty, IEnumerable<string>> Says)[]
        {
            (ListingPart.Names, Names), (ListingPart.BirthDates, ListedKeys.BirthsOf), (ListingPart.Countries, ListedKeys.CountriesOf), (ListingPart.Identifiers, ListedKeys.NumbersOf),
        }.Where(part => isSame || part.Part is not ListingPart.Names).Where(part => Differ(part.Says(before), part.Says(now), isSame)).Select(part => part.Part)];
        return isSame && changes.Count == 0 ? [ListingPart.Other] : changes;
    }

    private static bool Differ(IEnumerable<string> before, IEnumerable<string> now, bool bothWays)
    {
        var (old, fresh) = (before.ToHashSet(StringComparer.Ordinal), now.ToHashSet(StringComparer.Ordinal));
        return bothWays ? !old.SetEquals(fresh) : !fresh.IsSubsetOf(old);
    }

    private static IEnumerable<string> Names(ListedParty party) =>
        [party.PrimaryName, .. party.OriginalScriptNames, .. party.Aliases.Select(alias => $"{alias.Name} {alias.Quality}")];
}
