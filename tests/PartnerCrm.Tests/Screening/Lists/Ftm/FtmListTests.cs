using System.Text;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Tests.Screening.Slice;

namespace PartnerCrm.Tests.Screening.Lists.Ftm;

public sealed class FtmListTests
{
    private static string Growers => Encoding.UTF8.GetString(TestFiles.Bytes("Lists/Ftm/growers.json"));

    [Fact]
    public void A_company_arrives_with_what_other_entities_say_of_it()
    {
        var company = Party("NK-sunseed");

        Assert.Equal(("opensanctions", "Sunseed Trading Ltd", ListedPartyKind.Organization, true), (company.ListKind, company.PrimaryName, company.Kind, company.IsScreened()));
        Assert.Equal(["Сансид Трейдинг"], company.OriginalScriptNames);
        Assert.Equal([("Sunseed", AliasQuality.AlsoKnownAs), ("SST", AliasQuality.Low)], company.Aliases.Select(alias => (alias.Name, alias.Quality)));
        Assert.Equal([("registrationNumber", "808000714"), ("leiCode", "5493001KJTIIGC8Y1R12")], company.Documents.Select(paper => (paper.Type!, paper.Number!)));
        Assert.Equal(("1 Seed Street", "Paris", "FR", "75001"), company.Addresses.Select(place => (place.Street, place.City, place.Country, place.PostalCode)).Single());
        Assert.Equal(["EU-SEED", "Seed fraud regulation"], company.Programmes);
        Assert.Equal(new DateOnly(2022, 6, 4), company.ListedOn);
        Assert.Equal(["FR", "ZZ"], company.OtherCountries.Order());
        Assert.Equal(["eu-fsf-1", "ofac-99"], company.Referents);
        Assert.Contains(new ListedDetail("sanction.reason", "Forged certificates"), company.OtherDetails);
        Assert.Contains(new ListedDetail("smell", "of rain"), company.OtherDetails);
    }

    [Fact]
    public void Edges_are_ties_of_both_ends()
    {
        Assert.Equal(
            ["BoardMember starts elsewhere: Marta Invented, Director General, startDate: 2016", "Shareholding starts elsewhere: Sunseed Holding, shareholder, 60 %, 2015-02-01"],
            Party("NK-sunseed").Ties.Select(Told).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["BoardMember starts here: Sunseed Trading Ltd, Director General, startDate: 2016", "Family starts here: Luca Invented, mother"], Party("NK-marta").Ties.Select(Told).Order(StringComparer.Ordinal));
        Assert.Equal(["Family starts elsewhere: Marta Invented, mother"], Party("NK-luca").Ties.Select(Told));

        static string Told(ListedTie tie) => $"{tie.Kind} starts {(tie.StartsHere ? "here" : "elsewhere")}: "
            + string.Join(", ", new object?[] { tie.OtherName, tie.Role, tie.Percent is { } share ? $"{share} %" : null, tie.Since?.ToString("O"), tie.Note }.Where(part => part is not null));
    }

    [Theory]
    [InlineData("NK-sunseed", "Sanctions", true)]
    [InlineData("NK-marta", "PoliticalExposure", true)]
    [InlineData("NK-luca", "PoliticalExposure", true)]
    [InlineData("NK-holding", "Ownership", false)]
    [InlineData("NK-ship", "Sanctions", false)]
    public void Whoever_is_named_for_a_risk_is_screened_and_no_ship_and_no_mere_owner(string id, string purposes, bool screened) =>
        Assert.Equal((purposes, screened), (string.Join(' ', Party(id).Purposes), Party(id).IsScreened()));

    [Fact]
    public void A_person_arrives_with_birth_papers_and_functions()
    {
        var person = Party("NK-marta");
        Assert.Equal((new DateOnly(1971, 1, 22), "Rome", "IT"), (person.BirthDates.Single().Day, person.BirthPlaces[0].City, person.BirthPlaces[1].Country));
        Assert.Contains(person.Documents, paper => paper is { Number: "YA1234567", Country: "IT", IssuedOn: { Year: 2018 } });
        Assert.Equal(["IT", "female", "Director of Sunseed", "Dr"], [.. person.Nationalities, .. person.Genders, .. person.Designations, .. person.Titles]);
    }

    [Fact]
    public void What_was_not_kept_and_what_is_not_understood_is_reported()
    {
        var reading = Read(Growers);
        Assert.Equal("Payment: neither a party nor anything about one", Assert.Single(reading.Skipped).Reason);
        Assert.Equal(12, reading.Skipped[0].FirstLine);
        Assert.Equal("Company/properties/smell, kept by its name", Assert.Single(reading.Unknown).Path);
        Assert.Equal(new DateTimeOffset(2024, 6, 1, 10, 57, 3, TimeSpan.Zero), reading.GeneratedAt);
    }

    [Fact]
    public void When_it_was_last_seen_changes_nothing()
    {
        var later = Read(Growers.Replace("\"last_seen\":\"2024-06-01", "\"last_seen\":\"2024-07-01", StringComparison.Ordinal));
        Assert.True(ListDifference.Between(Read(Growers).Hashes(), later.Hashes()).IsEmpty);
        Assert.NotEqual(Read(Growers).GeneratedAt, later.GeneratedAt);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Shuffled_and_doubled_it_gives_the_same_state(int seed)
    {
        var lines = Growers.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] twice = [.. lines, .. lines];
        new Random(seed).Shuffle(twice);

        var reading = Read(string.Join("\r\n", twice));

        Assert.True(ListDifference.Between(Read(Growers).Hashes(), reading.Hashes()).IsEmpty);
        Assert.Equal(reading.Entries.Count, reading.Repeated);
    }

    [Fact]
    public void A_dataset_is_a_list_of_its_own()
    {
        var source = ImportedList.Sources.Find("OpenSanctions:Zala")!;
        Assert.Equal("opensanctions:zala", source.Read(ListBytes.Of(Growers)).Entries[0].Party.ListKind);
        Assert.Null(ImportedList.Sources.Find("un:zala"));
        Assert.Null(ImportedList.Sources.Find("opensanctions:a b"));
    }

    [Theory]
    [InlineData("{\"id\":\"NK-luca\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Another\"]}}", "occurs twice with different content")]
    [InlineData("{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"name\":\"text\"}}", "no FollowTheMoney entity")]
    [InlineData("{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"name\":[\"a\\u0000b\"]}}", "null character")]
    [InlineData("{\"id\":\"x\",\"properties\":{}}", "no schema")]
    [InlineData("{\"id\":\"x\",", "no FollowTheMoney entity")]
    [InlineData("null", "no FollowTheMoney entity")]
    public void A_broken_line_is_named_by_its_number(string line, string why)
    {
        var broken = Assert.Throws<ListUnreadable>(() => Read($"{Growers}{string.Concat(Enumerable.Repeat("\n", 4))}{line}\n"));
        Assert.Contains("line 17", broken.Message, StringComparison.Ordinal);
        Assert.Contains(why, broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(17, false)]
    public void A_long_line_is_read_and_an_endless_one_refused(int megabytes, bool read)
    {
        var line = $"{{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{{\"name\":[\"X\"],\"notes\":[\"{new string('a', megabytes << 20)}\"]}}}}";
        if (read) Assert.Single(Read(line).Entries);
        else Assert.Contains("line 1: the line is longer", Assert.Throws<ListUnreadable>(() => Read(line)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"id\":\"a\",\"schema\":\"Address\",\"properties\":{}}")]
    [InlineData("\u0001")]
    public void A_file_without_parties_is_refused(string file) => Assert.Throws<ListUnreadable>(() => Read(file));

    private static ListedParty Party(string id) => Read(Growers).Entries.Single(entry => entry.Party.SourceId == id).Party;

    private static ListReading Read(string text) => ImportedList.Sources.Find("opensanctions")!.Read(ListBytes.Of(text));
}
