using System.Text.RegularExpressions;
using System.Xml.Linq;
using PartnerCrm.DueDiligence.Report;
using PartnerCrm.Profiles;

namespace PartnerCrm.Tests.DueDiligence.Report;

public sealed class DossierReportTests
{
    private static readonly SampleDossier Sample = new(text => text);

    private static ProfileRules Ippc => ProfileFiles.Shipped().Files.Single(rules => rules.Code == "ippc");

    [Fact]
    public void It_says_everything_that_was_frozen()
    {
        var page = DossierReport.Of(Sample.Dossier, Sample.Context, Ippc);

        foreach (var said in new[]
        {
            "Global Seed Growers Association", "engage with measures", "2027-03-02", "edition 2026-11, version 3 here", "56 of its values were not confirmed", new string('c', 64),
            "un-consolidated", new string('d', 64), "ofac-sdn", "ALI HASSAN (QDi.999)", "false positive", "Born in another century.", "apparent", "disclose", "An owner of Harvest Holdings above 25 %.",
            "unknown owner", "undeclared", new string('8', 64), "Are its legal name, form and seat known? (unconfirmed)", "extract.pdf", new string('9', 64), "Makes or sells tobacco</td>", "substantial",
            "No seat in drafting groups.", "Approved with conditions", "60.12 %", "3,000,000 of 4,990,000 (annual income)", "notable from 10, high from 25", "2, 1 without an amount that could be counted", "gmo seeds", "Rosa Blum", "Amina Diallo", "Jan de Vries", "Mei Lin", new string('a', 64), new string('b', 64),
        }) Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_is_here_no_more_and_what_was_not_needed_are_said()
    {
        var page = DossierReport.Of(Sample.Dossier with { Screening = null, Conflicts = null, Measures = [] }, Sample.Context with { Decision = [], Key = null }, null);

        foreach (var said in new[] { "is not in the database any more", "None was needed, and none was made.", "No check was needed", "No measures were planned.", "No decision on it had taken effect" })
            Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("(unconfirmed)", page.Split("<h2>Exclusions</h2>")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_expired_says_so_and_what_was_frozen_before_influence_was_looked_at_says_nothing_of_it()
    {
        Assert.Contains("2027-03-02: that day is over", DossierReport.Of(Sample.Dossier, Sample.Context with { Expired = true }, Ippc), StringComparison.Ordinal);
        var before = Sample.Dossier with { Format = 1, Conflicts = Sample.Conflicts with { Influence = null } };
        Assert.DoesNotContain("Undue influence</h2>", DossierReport.Of(before, Sample.Context, Ippc), StringComparison.Ordinal);
        Assert.Contains("Nothing on record spoke for it.", DossierReport.Of(before with { Conflicts = Sample.Conflicts with { Influence = [] } }, Sample.Context, Ippc), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_texts_say_the_page_runs_nothing_and_is_well_formed()
    {
        var hostile = new SampleDossier(text => $"<script>alert('{text}')</script>\"' onload=\"x\" & ]]> \ud83c\udf3e");
        var page = DossierReport.Of(hostile.Dossier, hostile.Context, Ippc);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("<[a-z][^>]* on[a-z]+=", RegexOptions.None, TimeSpan.FromSeconds(5)), page);
        var body = page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)].Replace("<br>", "<br/>", StringComparison.Ordinal);
        Assert.Equal("body", XDocument.Parse(body).Root!.Name.LocalName);
    }

    [Fact]
    public void Paths_are_drawn_once_per_person_and_stand_in_the_table_in_words()
    {
        var page = DossierReport.Of(Sample.Dossier, Sample.Context, Ippc);

        Assert.Equal(2, page.Split("<svg ").Length - 1);
        Assert.Contains("<title id=\"t0\">Paths from Amina Diallo to Global Seed Growers Association</title>", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("stroke-dasharray").Length - 1); // the brother once, though two paths pass him; the consulting
        foreach (var path in Sample.Paths)
            Assert.Equal(2, page.Split(PartnerCrm.Pages.Html.Text(PathText.Of(path))).Length - 1); // in the description and in the table
        Assert.Equal("Amina Diallo –[family, declared]→ Moussa Diallo ←[employs]– Global Seed Growers Association", PathText.Of(Sample.Paths[0]));
    }
}
