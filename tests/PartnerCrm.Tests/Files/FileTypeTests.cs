using PartnerCrm.Files;

namespace PartnerCrm.Tests.Files;

public sealed class FileTypeTests
{
    public static TheoryData<string, byte[], string> Kept => new()
    {
        { "a.pdf", Contents.Pdf, "application/pdf" },
        { "a", Contents.Pdf, "application/pdf" },
        { "A.PDF", Contents.Pdf, "application/pdf" },
        { "a.png", Contents.Png, "image/png" },
        { "a.jpeg", [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3], "image/jpeg" },
        { "a.webp", [.. "RIFF"u8, 9, 0, 0, 0, .. "WEBPVP8 "u8], "image/webp" },
        { "a.tif", [0x49, 0x49, 0x2a, 0x00, 8, 0, 0, 0], "image/tiff" },
        { "a.txt", Contents.Text("Reunión con el Dr. Ünal\n"), "text/plain" },
        { "a.md", Contents.Text("\ufeffA < b and c > d"), "text/plain" },
        { "a.csv", Contents.Text("name,country\nA,PE\n"), "text/csv" },
        { "a.json", Contents.Text("{\"a\": [1, 2]}"), "application/json" },
        { "a.xml", Contents.Text("<?xml version=\"1.0\"?><list><entry/></list>"), "application/xml" },
        { "a.eml", Contents.Text("Received: from a\r\n by b\r\nFrom: a@example.org\r\nSubject: x\r\n\r\nHello"), "message/rfc822" },
        { "a.docx", Contents.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a.xlsx", Contents.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<w/>")), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "a.pptx", Contents.Zip(("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>")), "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "a.odt", Contents.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<c/>")), "application/vnd.oasis.opendocument.text" },
    };

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "a.png", Contents.Pdf, "The name ends in .png, but the content is application/pdf" },
        { "a.exe", Contents.Text("only text"), "The name ends in .exe, but the content is text/plain" },
        { "a.html", Contents.Text("only text"), "The name ends in .html" },
        { "a.txt", Contents.Text("<!DOCTYPE html><p>x"), "a browser would run" },
        { "a.txt", Contents.Text("\ufeff  \n<script>alert(1)</script>"), "a browser would run" },
        { "a.xml", Contents.Text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "a browser would run" },
        { "a.xml", Contents.Text("<?xml version=\"1.0\"?><a><s:svg xmlns:s=\"http://www.w3.org/2000/svg\"/></a>"), "a browser would run" },
        { "a.xml", Contents.Text("<?xml version=\"1.0\"?><?xml-stylesheet href=\"x.xsl\"?><a/>"), "style sheet" },
        { "a.xml", Contents.Text("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>"), "declarations of its own" },
        { "a.json", Contents.Text("{not json"), "this is no JSON" },
        { "a.eml", Contents.Text("Just a note."), "this is no mail" },
        { "a.txt", [0x4d, 0x5a, 0x90, 0x00], "not known to be harmless" },
        { "a.txt", [0x61, 0xff, 0x62], "not known to be harmless" },
        { "a.txt", Contents.Text("a\0b"), "not known to be harmless" },
        { "a.doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "not known to be harmless" },
        { "a.zip", Contents.Zip(("a.txt", "a")), "not known to be harmless" },
        { "a.docx", Contents.Zip(("[Content_Types].xml", Contents.WordTypes), ("word/document.xml", "<d/>"), ("word/vbaProject.bin", "x")), "macros" },
        { "a.docx", Contents.Zip(("[Content_Types].xml", "<Types ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"), ("word/document.xml", "<d/>")), "macros" },
        { "a.docx", Contents.Zip(("[Content_Types].xml", Contents.WordTypes), ("word/document.xml", "<d/>"), ("word/embeddings/setup.EXE", "x")), "macros" },
        { "a.odt", Contents.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("Basic/Standard/x.xml", "x")), "macros" },
        { "a.docx", Contents.Bomb(16), "far larger unpacked" },
        { "a.docx", Contents.Zip(("[Content_Types].xml", Contents.WordTypes), ("word/document.xml", "<d/>"), ("WORD/document.xml", "<e/>")), "two parts of the same name" },
        { "a.docx", [.. Contents.Docx, .. "MZ more"u8], "something follows its end" },
        { "a.docx", Contents.Docx[..^10], "cut off" },
        { "a.pdf", [.. Contents.Pdf, .. Contents.Zip(("a.class", "x"))], "an archive behind its own content" },
        { "a.png", [.. Contents.Png, .. Contents.Docx], "an archive behind its own content" },
    };

    [Theory, MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void What_is_kept_is_known_by_its_content(string name, byte[] content, string type) => Assert.Equal(type, FileTypes.Of(new MemoryStream(content), name).MediaType);

    [Theory, MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_could_do_harm_or_says_it_is_something_else_is_refused(string name, byte[] content, string why) =>
        Assert.Contains(why, Assert.Throws<FileTypeRefused>(() => FileTypes.Of(new MemoryStream(content), name)).Message, StringComparison.Ordinal);

    [Fact]
    public void Whatever_bytes_come_the_answer_is_a_type_or_a_refusal()
    {
        var random = new Random(7);
        foreach (var seed in new[] { Contents.Docx, Contents.Pdf, Contents.Text("<?xml version=\"1.0\"?><a><b c=\"d\"/></a>"), Contents.Text("From: a@b\r\n\r\n") })
        {
            for (var turn = 0; turn < 500; turn++)
            {
                var bytes = (byte[])seed.Clone();
                for (var change = random.Next(1, 6); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                try
                {
                    Assert.NotEmpty(FileTypes.Of(new MemoryStream(bytes[..random.Next(1, bytes.Length + 1)]), string.Empty).MediaType);
                }
                catch (FileTypeRefused refused)
                {
                    Assert.NotEmpty(refused.Message);
                }
            }
        }
    }
}
