using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Lists.Ofac;
using PartnerCrm.Tests.Screening.Slice;

namespace PartnerCrm.Tests.Screening.Lists.Ofac;

public sealed class OfacListTests
{
    private static readonly Lazy<ListReading> Real = new(() => OfacFiles.Read(OfacFiles.Whole));

    private static IReadOnlyList<ListedParty> Parties => [.. Real.Value.Entries.Select(entry => entry.Party)];

    [Fact]
    public void Every_row_of_the_real_list_arrives()
    {
        // Counted in the raw files: 8,976 rows in sdn.csv, 11,910 in alt.csv, 13,837 in add.csv.
        Assert.Equal((4620, 3673, 406, 277), (Of(ListedPartyKind.Person), Of(ListedPartyKind.Organization), Of(ListedPartyKind.Vessel), Of(ListedPartyKind.Aircraft)));
        Assert.Equal(11_910, Parties.Sum(party => party.Aliases.Count(alias => alias.Quality is not AliasQuality.Low)));
        Assert.Equal(13_837, Parties.Sum(party => party.Addresses.Count) + Real.Value.Skipped.Where(rows => rows.Reason.StartsWith("add.csv", StringComparison.Ordinal)).Sum(rows => rows.Count));
        Assert.Equal((0, 0), (Real.Value.Repeated, Real.Value.Unknown.Count));
        static int Of(ListedPartyKind kind) => Parties.Count(party => party.Kind == kind);
    }

    [Theory]
    [InlineData("births", 5125)]
    [InlineData("birth places", 3073)]
    [InlineData("nationalities", 3052)]
    [InlineData("genders", 1513)]
    [InlineData("links", 3391)]
    public void Every_remark_of_a_kind_is_taken_apart(string what, int count) => Assert.Equal(count, what switch
    {
        "births" => Parties.Sum(party => party.BirthDates.Count),
        "birth places" => Parties.Sum(party => party.BirthPlaces.Count),
        "nationalities" => Parties.Sum(party => party.Nationalities.Count),
        "genders" => Parties.Sum(party => party.Genders.Count),
        _ => Parties.Sum(party => party.Ties.Count(tie => tie.Kind is ListedTieKind.Linked)),
    });

    [Fact]
    public void A_remark_that_no_rule_knows_is_kept_word_for_word()
    {
        var remarks = OfacRemarks.Read("DOB 28 Jul 1963; Scientific Studies and Research Center Employee; Gender Male.");
        Assert.Equal(["Scientific Studies and Research Center Employee"], remarks.Rest);
        Assert.Equal(["Male"], remarks.Genders);
    }

    [Theory]
    [InlineData("Passport P0017003 (Belize)", "Passport", "P0017003", "Belize", null)]
    [InlineData("alt. Passport 2006801524 (Russia)", "Passport", "2006801524", "Russia", null)]
    [InlineData("SSN 561-77-9011 (United States)", "SSN", "561-77-9011", "United States", null)]
    [InlineData("National ID No. 10100722073 (Iran)", "National ID No.", "10100722073", "Iran", null)]
    [InlineData("Tax ID No. 52-2083095 (United States)", "Tax ID No.", "52-2083095", "United States", null)]
    [InlineData("Registration ID CH-660.0.699.004-7 (Switzerland)", "Registration ID", "CH-660.0.699.004-7", "Switzerland", null)]
    [InlineData("Vessel Registration Identification IMO 9486910", "Vessel Registration Identification IMO", "9486910", null, null)]
    [InlineData("MMSI 636013272", "MMSI", "636013272", null, null)]
    [InlineData("NIT # 8002198421 (Colombia)", "NIT #", "8002198421", "Colombia", null)]
    [InlineData("Cedula No. 16598092 (Colombia)", "Cedula No.", "16598092", "Colombia", null)]
    [InlineData("Legal Entity Number 5299007NTWCC3U23WM81 (Czech Republic)", "Legal Entity Number", "5299007NTWCC3U23WM81", "Czech Republic", null)]
    [InlineData("Passport A00123 (Iran) expires 23 Apr 2007", "Passport", "A00123", "Iran", "expires 23 Apr 2007")]
    [InlineData("Business Registration Number 0582030 (Connecticut) (United States)", "Business Registration Number", "0582030", "United States", null)]
    public void A_paper_has_a_type_a_number_and_a_country(string remark, string type, string number, string? country, string? note)
    {
        var paper = Assert.Single(OfacRemarks.Read(remark).Documents);
        Assert.Equal((type, number, country, note), (paper.Type, paper.Number, paper.Country, paper.Note));
    }

    [Theory]
    [InlineData("28 Jul 1963", BirthDatePrecision.Exact, 1963, 1963)]
    [InlineData("1962", BirthDatePrecision.Year, 1962, 1962)]
    [InlineData("Aug 1962", BirthDatePrecision.Year, 1962, 1962)]
    [InlineData("circa 1961", BirthDatePrecision.Approximately, 1961, 1961)]
    [InlineData("1958 to 1959", BirthDatePrecision.Between, 1958, 1959)]
    [InlineData("circa 1979-1982", BirthDatePrecision.Approximately, 1979, 1982)]
    [InlineData("unknown", BirthDatePrecision.NoteOnly, null, null)]
    public void A_date_of_birth_is_as_exact_as_it_is_given(string text, BirthDatePrecision precision, int? from, int? to)
    {
        var birth = OfacBirth.Read(text);
        Assert.Equal((precision, from, to), (birth.Precision, birth.FromYear, birth.ToYear));
    }

    [Fact]
    public void A_small_list_reads_like_this()
    {
        var reading = OfacFiles.Read(OfacFiles.Small);
        var bank = reading.Entries.Single(entry => entry.Party.SourceId == "12685").Party;
        var person = reading.Entries.Single(entry => entry.Party.SourceId == "48603").Party;

        Assert.Equal(("GADDAFI INTERNATIONAL CHARITY AND DEVELOPMENT FOUNDATION", ListedPartyKind.Organization, "LIBYA2"), (bank.PrimaryName, bank.Kind, bank.Programmes.Single()));
        Assert.Equal(["Geneva 1208, Switzerland", "Tripoli, Libya"], bank.Addresses.Select(place => $"{place.City}, {place.Country}").Order());
        Assert.Equal(["KHOROSHEV", "Dmitry Yuryevich"], person.NameParts);
        Assert.Equal(new DateOnly(1993, 4, 17), person.BirthDates.Single().Day);
        Assert.Equal(["KHOROSHEV, Dmitrii Yuryevich", "KHOROSHEV, Dmitriy Yurevich", "LOCKBITSUPP", "YURIEVICH, Dmitry"], person.Aliases.Select(alias => alias.Name).Order(StringComparer.Ordinal));
        Assert.Equal(AliasQuality.Low, person.Aliases.Single(alias => alias.Name == "LOCKBITSUPP").Quality);
        Assert.Contains(person.Documents, paper => paper is { Type: "Tax ID No.", Number: "366110340670" });
        Assert.True(reading.Entries.All(entry => entry.Party.IsScreened() == entry.Party.Kind is ListedPartyKind.Person or ListedPartyKind.Organization));
    }

    [Fact]
    public void The_comments_file_goes_on_with_long_remarks()
    {
        var with = OfacFiles.Read(OfacFiles.Small).Entries.SingleOrDefault(entry => entry.Party.SourceId == "33151")?.Party;
        Assert.True(with is null || with.Comments!.Contains("SUCCESSFUL EXCHANGE", StringComparison.Ordinal));
        Assert.Contains(OfacFiles.Read(OfacFiles.Small).Skipped.Concat([new SkippedRows("comments", 0, 0)]), rows => rows.Reason.Contains("comments", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(typeof(OfacRecord))]
    public void Every_member_of_the_foreign_record_arrives_in_ours(Type foreign) => Assert.Empty(ForeignMarks.Lost(foreign));

    [Fact]
    public void Shuffled_and_doubled_files_give_the_same_state()
    {
        var before = OfacFiles.Read(OfacFiles.Small);
        var after = OfacFiles.Read([.. OfacFiles.Small.Select(file => (file.Name, OfacFiles.Twisted(file.Bytes)))]);
        Assert.True(ListDifference.Between(before.Hashes(), after.Hashes()).IsEmpty);
        Assert.Equal(before.Entries.Count, after.Repeated);
    }

    [Theory]
    [InlineData("1,\"A\",-0-", "line 1: there are 3 fields")]
    [InlineData("1,\"A,-0-", "line 1: a quoted text does not end")]
    [InlineData("x,\"A\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ", "line 1: the entry has no number")]
    [InlineData("", "lists nobody")]
    [InlineData("1,\"A\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n1,\"B\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ", "line 2: Entry 1 occurs twice with different content")]
    public void What_is_no_list_is_refused_with_its_line(string text, string why) =>
        Assert.Contains(why, Assert.Throws<ListUnreadable>(() => OfacFiles.Read([("sdn.csv", System.Text.Encoding.UTF8.GetBytes(text))])).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_text_and_files_that_are_none_of_the_list_are_refused()
    {
        Assert.Contains("no UTF-8", Assert.Throws<ListUnreadable>(() => OfacFiles.Read([("sdn.csv", [(byte)'1', (byte)',', 0xE9, (byte)'\n'])])).Message, StringComparison.Ordinal);
        Assert.Contains("none of sdn.csv", Assert.Throws<ListUnreadable>(() => OfacFiles.Read([.. OfacFiles.Small, ("readme.txt", [])])).Message, StringComparison.Ordinal);
        Assert.Contains("no sdn.csv", Assert.Throws<ListUnreadable>(() => OfacFiles.Read([.. OfacFiles.Small.Where(file => !file.Name.EndsWith("sdn.csv", StringComparison.Ordinal))])).Message, StringComparison.Ordinal);
    }
}
