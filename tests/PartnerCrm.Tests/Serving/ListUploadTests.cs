using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PartnerCrm.Tests.Screening;
using PartnerCrm.Tests.Screening.Feeds;
using PartnerCrm.Tests.Screening.Lists.Ofac;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Serving;

public sealed class ListUploadTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_uploads_the_three_files_of_a_list_and_gets_the_report()
    {
        await using var server = await CrmServer.Start(worlds);
        using var administrator = await server.As("admin");
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in OfacFiles.Small.Take(3)) form.Add(new ByteArrayContent(bytes), "file", name);

        var (status, report) = await Post(administrator, "/lists/ofac", form);

        Assert.Equal((HttpStatusCode.OK, "ofac-sdn", 1, true), (status, (string?)report["kind"], (int)report["version"]!, (bool)report["isNew"]!));
        Assert.Equal(((int)report["read"]!, (int)report["added"]!), ((int)report["kept"]!, (int)report["parties"]!));
        Assert.NotEmpty(report["skipped"]!.AsArray());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("zip")]
    [InlineData("plain")]
    public async Task A_body_alone_is_a_file_too_packed_or_not(string how)
    {
        await using var server = await CrmServer.Start(worlds);
        using var administrator = await server.As("admin");
        var (status, report) = await Post(administrator, "/lists/opensanctions:people", new ByteArrayContent(Packed(how, FeedWorld.People(30))));
        Assert.Equal((HttpStatusCode.OK, 30), (status, (int)report["parties"]!));
    }

    [Theory]
    [InlineData("secretariat", HttpStatusCode.Forbidden, "FORBIDDEN")]
    [InlineData("auditor", HttpStatusCode.Forbidden, "FORBIDDEN")]
    [InlineData(null, HttpStatusCode.Unauthorized, "UNAUTHENTICATED")]
    public async Task Who_may_not_import_is_refused(string? user, HttpStatusCode status, string code)
    {
        await using var server = await CrmServer.Start(worlds);
        using var client = user is null ? server.Anonymous() : await server.As(user);
        var answer = await Post(client, "/lists/opensanctions", new ByteArrayContent(FeedWorld.People(1)));
        Assert.Equal((status, code), (answer.Status, (string?)answer.Body["errors"]![0]!["extensions"]!["code"]));
    }

    [Theory]
    [InlineData("un", "<html>", "LIST_NOT_READ", "root element is <html>")]
    [InlineData("interpol", "a", "UNKNOWN_LIST_KIND", "no kind of list called 'interpol'")]
    [InlineData("opensanctions", "{\"op\":\"DEL\",\"entity\":{\"id\":\"a\"}}", "NO_BASE_FOR_DELTA", "Import the whole list first")]
    [InlineData("opensanctions", "\u001f\u008b\u0008broken", "LIST_NOT_READ", "packed")]
    public async Task A_file_that_cannot_be_taken_is_refused_with_the_reason(string kind, string file, string code, string why)
    {
        await using var server = await CrmServer.Start(worlds);
        using var administrator = await server.As("admin");
        var (status, answer) = await Post(administrator, $"/lists/{kind}", new ByteArrayContent(Encoding.Latin1.GetBytes(file)));
        Assert.Equal((HttpStatusCode.BadRequest, code), (status, (string?)answer["errors"]![0]!["extensions"]!["code"]));
        Assert.Contains(why, (string?)answer["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000, "plain")]
    [InlineData(100_000_000, "gzip")]
    public async Task A_file_that_is_too_large_or_unpacks_to_too_much_is_refused(int size, string how)
    {
        await using var server = await CrmServer.Start(worlds, settings: ("Lists:MaxBytes", how == "plain" ? "500" : "70000000"));
        using var administrator = await server.As("admin");
        var (status, answer) = await Post(administrator, "/lists/opensanctions", new ByteArrayContent(Packed(how, new byte[size])));
        Assert.True(status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("large", (string?)answer["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_needs_the_header_that_no_other_sites_form_can_send()
    {
        await using var server = await CrmServer.Start(worlds);
        using var browser = server.Browser();
        await SignedIn.As(browser, "admin");
        var forged = await Post(browser, "/lists/opensanctions", new ByteArrayContent(FeedWorld.People(3)));
        browser.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
        var own = await Post(browser, "/lists/opensanctions", new ByteArrayContent(FeedWorld.People(3)));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (forged.Status, own.Status));
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> Post(HttpClient client, string path, HttpContent content)
    {
        using (content)
        {
            using var answer = await client.PostAsync(path, content, Stop);
            return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!);
        }
    }

    private static byte[] Packed(string how, byte[] file)
    {
        using var packed = new MemoryStream();
        if (how == "gzip") using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(file);
        else if (how == "zip") using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true)) using (var entry = zip.CreateEntry("list.json").Open()) entry.Write(file);
        else packed.Write(file);
        return packed.ToArray();
    }
}
