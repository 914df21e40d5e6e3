using Microsoft.EntityFrameworkCore;
using PartnerCrm.Conflicts.Paths;
using PartnerCrm.Data;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Conflicts;

/// <summary>Says in words what a check searched and found, and where it found nothing what would change that.</summary>
internal static class CheckStatement
{
    public static async Task<string> Of(AsKnown known, ConflictSearch search, CancellationToken stop)
    {
        var change = search.WouldChange;
        Guid[] parties = [search.Candidate, .. change is { } ? [change.Value.Party] : Array.Empty<Guid>(), .. change?.Tie is { } tie ? [tie.From, tie.To] : Array.Empty<Guid>()];
        var earlier = await known.Earlier(nameof(Organization), parties, stop);
        var names = (await known.Session.Unfiltered<Organization>().Where(row => parties.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(stop))
            .Select(row => (row.Id, Name: earlier.Of(row.Id, "name", row.Name) ?? row.Name))
            .Concat((await known.Session.Unfiltered<Contact>().Where(row => parties.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(stop)).Select(row => (row.Id, row.Name)))
            .ToDictionary(row => row.Id, row => row.Name);
        string Name(Guid id) => names.GetValueOrDefault(id, "a party that is no longer on record");

        var asked = $"Paths of at most {search.Depth} ties between {search.People.Count} people and {Name(search.Candidate)}"
            + (search.Side.Roles.Count > 1 ? $" with {search.Side.Roles.Count - 1} owners, board members and funders" : "") + $", as the ties stood on {search.Day:yyyy-MM-dd}"
            + (search.KnownAt is { } at ? $" and as they were known on {at.UtcDateTime:yyyy-MM-dd}" : "") + ": ";
        var found = search.Paths.Count == 0 ? "none found."
            : $"{(search.HasMorePaths ? "more than " : "")}{search.Paths.Count} found, from {search.Paths.Select(path => path.Person).Distinct().Count()} of them.";
        var read = $" {search.Read.Ties.Count} ties of {search.Read.Around.Count} parties were read.";
        var cut = search.Read.NotFollowed.Count == 0 ? ""
            : $" {search.Read.NotFollowed.Count} parties have more than {Neighbourhood.Many} ties each: of theirs only those were read that could be part of a path."
                + (search.Read.CutEnds.Count == 0 ? "" : $" {search.Read.CutEnds.Count} of those between whom was searched have more than {Neighbourhood.MostOfEnd} ties: some paths from them may be missing.");
        return asked + found + read + cut + (change is { } fact ? " It would change " + Fact(fact, Name) : "");
    }

    private static string Fact((WouldChange What, Guid Party, Tie? Tie) fact, Func<Guid, string> name) => fact.What switch
    {
        WouldChange.TieOutsideItsPeriod =>
            $"if this tie had held on that day: {name(fact.Tie!.From)} {EnumNames.Of((fact.Tie.Link?.ToString() ?? fact.Tie.Interest?.ToString())!)} {name(fact.Tie.To)} ({Period(fact.Tie)}).",
        WouldChange.UnknownOwner => $"if an owner of {name(fact.Party)} who is not on record were tied to one of the people.",
        WouldChange.MissingDeclaration => $"if {name(fact.Party)}, who filed no declaration for the case, declared an interest in the candidate.",
        _ => $"if a tie of {name(fact.Party)} that nobody recorded led to one of the people.",
    };

    private static string Period(Tie tie) => (tie.ValidFrom, tie.ValidTo) switch
    {
        (null, { } to) => $"until {to:yyyy-MM-dd}",
        ({ } from, null) => $"from {from:yyyy-MM-dd}",
        ({ } from, { } to) => $"from {from:yyyy-MM-dd} until {to:yyyy-MM-dd}",
        _ => "at any time",
    };
}
