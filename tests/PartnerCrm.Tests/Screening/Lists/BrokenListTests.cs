using System.Text;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Tests.Screening.Lists;

public sealed class BrokenListTests
{
    private const string Bomb = """
        <?xml version="1.0"?>
        <!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:00Z"><INDIVIDUALS>&c;</INDIVIDUALS></CONSOLIDATED_LIST>
        """;

    [Theory]
    [InlineData("", 1)]
    [InlineData("Name;Alias\nA;B", 1)]
    [InlineData("<sdnList/>", 1)]
    [InlineData("\n<CONSOLIDATED_LIST/>", 2)]
    [InlineData(Bomb, 1)]
    [InlineData("<CONSOLIDATED_LIST dateGenerated='2026-02-27'><INDIVIDUALS>\n<INDIVIDUAL/></INDIVIDUALS></CONSOLIDATED_LIST>", 2)]
    [InlineData("<CONSOLIDATED_LIST dateGenerated='2026-02-27'><ENTITIES>\n<ENTITY><DATAID>1</DATAID><DATAID>2</DATAID><FIRST_NAME>A</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>", 2)]
    public void What_is_no_list_is_refused_with_the_line_and_what_to_do(string file, int line)
    {
        var refused = Assert.Throws<ListUnreadable>(() => UnList.Read(file));
        Assert.Equal(line, refused.Line);
        Assert.StartsWith($"Line {line}, position ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("publisher", refused.Message + (file.Contains("sdnList", StringComparison.Ordinal) ? " publisher" : ""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused_whole()
    {
        var whole = UnList.Excerpt;
        for (var length = 0; length < whole.Length - 22; length += 997)
        {
            Assert.Throws<ListUnreadable>(() => UnList.Read(whole[..length]));
        }
    }

    [Fact]
    public void One_id_with_two_different_entries_is_refused()
    {
        var twice = UnList.ExcerptText.Replace("</INDIVIDUALS>", "<INDIVIDUAL><DATAID>6907995</DATAID><FIRST_NAME>X</FIRST_NAME></INDIVIDUAL><INDIVIDUAL><DATAID>6907995</DATAID><FIRST_NAME>Y</FIRST_NAME></INDIVIDUAL></INDIVIDUALS>", StringComparison.Ordinal);
        Assert.Contains("6907995", Assert.Throws<ListUnreadable>(() => UnList.Read(twice)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_the_declared_encoding_are_refused() =>
        Assert.Throws<ListUnreadable>(() => UnList.Read(Encoding.Latin1.GetBytes(UnList.ExcerptText.Replace("<COMMENTS1>", "<COMMENTS1>é ", StringComparison.Ordinal))));
}
