using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Tests.Screening.Lists;

public sealed class ListDifferenceTests
{
    [Fact]
    public void A_changed_version_says_what_was_added_changed_and_removed()
    {
        var before = UnList.Read(UnList.Excerpt);
        var entries = before.Entries;
        var after = new Dictionary<string, string>(before.Hashes())
        {
            ["new"] = ListEntry.Of(entries[0].Party with { SourceId = "new" }).ContentHash,
            [entries[1].Party.SourceId] = ListEntry.Of(entries[1].Party with { Comments = "changed" }).ContentHash,
        };
        after.Remove(entries[2].Party.SourceId);

        var difference = ListDifference.Between(before.Hashes(), after);
        Assert.Equal(["new"], difference.Added);
        Assert.Equal([entries[1].Party.SourceId], difference.Changed);
        Assert.Equal([entries[2].Party.SourceId], difference.Removed);
        Assert.False(difference.IsEmpty);
    }

    [Fact]
    public void The_order_of_aliases_changes_no_hash_and_one_letter_does()
    {
        var party = UnList.Whole.Entries.First(entry => entry.Party is { Aliases.Count: > 3, NameParts.Count: > 1 }).Party;
        var hash = ListEntry.Of(party).ContentHash;
        Assert.Equal(hash, ListEntry.Of(party with { Aliases = [.. party.Aliases.Reverse()] }).ContentHash);
        Assert.NotEqual(hash, ListEntry.Of(party with { Aliases = [party.Aliases[0] with { Name = party.Aliases[0].Name + "x" }, .. party.Aliases.Skip(1)] }).ContentHash);
        Assert.NotEqual(hash, ListEntry.Of(party with { NameParts = [.. party.NameParts.Reverse()] }).ContentHash);
    }

    [Fact]
    public void An_unknown_kind_of_list_is_no_source() =>
        Assert.Null(new ListSources(null!).Find("no-such-list"));
}
