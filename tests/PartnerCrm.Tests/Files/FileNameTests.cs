using PartnerCrm.Files;

namespace PartnerCrm.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData("Informe año 2025.pdf", "Informe año 2025.pdf")]
    [InlineData("报告.docx", "报告.docx")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\Users\\me\\letter.docx", "letter.docx")]
    [InlineData("..", "")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("a/b\\", "")]
    [InlineData("nul.txt", "_nul.txt")]
    [InlineData("COM1", "_COM1")]
    [InlineData("a\u0000b\r\nc.txt", "abc.txt")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("what<is>this?*.txt", "what_is_this__.txt")]
    [InlineData("  spaced\u00a0out .pdf. ", "spaced out.pdf")]
    [InlineData("half\ud800.txt", "half.txt")]
    [InlineData(null, "")]
    public void A_name_becomes_harmless_and_stays_readable(string? said, string clean) => Assert.Equal(clean, FileName.Clean(said));

    [Fact]
    public void A_long_name_is_cut_between_letters_and_keeps_its_ending()
    {
        var clean = FileName.Clean(string.Concat(Enumerable.Repeat("é", 300)) + ".pdf");

        Assert.EndsWith(".pdf", clean, StringComparison.Ordinal);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(clean), 150, 200);
        Assert.DoesNotContain('\ufffd', clean);
    }

    [Theory]
    [InlineData("", "file.pdf")]
    [InlineData("report", "report.pdf")]
    [InlineData("report.pdf", "report.pdf")]
    public void A_name_without_an_ending_takes_that_of_the_type(string clean, string name) => Assert.Equal(name, FileName.For(clean, FileType.Pdf));
}
