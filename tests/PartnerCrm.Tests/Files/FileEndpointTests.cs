using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Files;

public sealed class FileEndpointTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_uploaded_is_fetched_again_as_an_attachment_that_nothing_runs()
    {
        await using var server = await CrmServer.Start(worlds);
        using var officer = await server.As("secretariat");
        var content = new byte[900_000];
        new Random(3).NextBytes(content);
        Contents.Pdf.CopyTo(content, 0);

        var stored = await Upload(officer, "../../Bericht über <Pflanzen>.pdf", content, HttpStatusCode.Created);
        using var fetched = await officer.GetAsync($"/files/{stored["id"]}", Stop);

        Assert.Equal("Bericht über _Pflanzen_.pdf", (string?)stored["name"]);
        Assert.Equal(content, await fetched.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("application/pdf", fetched.Content.Headers.ContentType!.ToString());
        Assert.Equal(("attachment", "Bericht über _Pflanzen_.pdf"), (fetched.Content.Headers.ContentDisposition!.DispositionType, fetched.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", fetched.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("sandbox; default-src 'none'", fetched.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), (string?)stored["sha256"]);
    }

    [Fact]
    public async Task A_form_uploads_the_first_file_in_it()
    {
        await using var server = await CrmServer.Start(worlds);
        using var officer = await server.As("secretariat");
        using var form = new MultipartFormDataContent { { new StringContent("x"), "note" }, { new ByteArrayContent(Contents.Docx), "file", "Vertrag.docx" } };
        using var answer = await officer.PostAsync("/files", form, Stop);
        using var without = new MultipartFormDataContent { { new StringContent("x"), "note" } };
        using var refused = await officer.PostAsync("/files", without, Stop);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("Vertrag.docx", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!["name"]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("spg", HttpStatusCode.Forbidden, "FORBIDDEN")]
    [InlineData("bureau", HttpStatusCode.Forbidden, "FORBIDDEN")]
    [InlineData("cpm", HttpStatusCode.Forbidden, "FORBIDDEN")]
    [InlineData("expert", HttpStatusCode.Forbidden, "FORBIDDEN")]
    [InlineData("auditor", HttpStatusCode.Forbidden, "FORBIDDEN")]
    [InlineData("admin", HttpStatusCode.Forbidden, "FORBIDDEN")]
    [InlineData(null, HttpStatusCode.Unauthorized, "UNAUTHENTICATED")]
    public async Task Whoever_may_not_upload_is_refused_and_nothing_is_kept(string? who, HttpStatusCode status, string code)
    {
        await using var server = await CrmServer.Start(worlds);
        using var client = who is null ? server.Anonymous() : await server.As(who);

        Assert.Equal(code, Code(await Upload(client, "a.pdf", Contents.Pdf, status)));
    }

    [Fact]
    public async Task What_is_attached_is_fetched_by_those_who_see_what_it_is_attached_to()
    {
        await using var server = await CrmServer.Start(worlds);
        using var officer = await server.As("secretariat");
        var id = (string)(await Upload(officer, "a.pdf", Contents.Pdf, HttpStatusCode.Created))["id"]!;
        Assert.Equal("executive", await Readers(server, id, HttpStatusCode.NotFound));

        var organization = (string)(await CrmServer.Ask(officer, "mutation { logOrganization(input: { name: \"A\", form: NGO }) { organization { id } } }"))["data"]!["logOrganization"]!["organization"]!["id"]!;
        await CrmServer.Ask(officer, $"mutation {{ logInteraction(input: {{ kind: MAIL, subject: \"Papers\", organizations: [\"{organization}\"], files: [\"{id}\"] }}) {{ errors {{ message }} }} }}");

        Assert.Equal("secretariat executive auditor", await Readers(server, id, HttpStatusCode.OK));
    }

    [Fact]
    public async Task One_byte_too_many_is_refused_whether_it_was_announced_or_not()
    {
        await using var server = await CrmServer.Start(worlds, null, ("Files:MaxMegabytes", "1"));
        using var officer = await server.As("secretariat");
        var most = new byte[1_048_576];
        Contents.Pdf.CopyTo(most, 0);

        await Upload(officer, "a.pdf", most, HttpStatusCode.Created);
        Assert.Equal("FILE_TOO_LARGE", Code(await Upload(officer, "a.pdf", [.. most, 0], HttpStatusCode.RequestEntityTooLarge)));
        using var streamed = new StreamContent(new Unmeasured([.. most, 0]));
        using var answer = await officer.PostAsync("/files?name=a.pdf", streamed, Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("FILE_TOO_LARGE", Code(await Upload(officer, "a.pdf", new byte[2_000_000], HttpStatusCode.RequestEntityTooLarge)));
        Assert.Equal(1L, await Count(server));
    }

    [Fact]
    public async Task A_file_of_25_megabytes_is_kept_and_one_byte_more_is_not()
    {
        await using var server = await CrmServer.Start(worlds);
        using var officer = await server.As("secretariat");
        var most = new byte[25 * 1_048_576];
        new Random(5).NextBytes(most);
        Contents.Pdf.CopyTo(most, 0);

        var stored = await Upload(officer, "a.pdf", most, HttpStatusCode.Created);
        Assert.Equal(most, await officer.GetByteArrayAsync($"/files/{stored["id"]}", Stop));
        Assert.Equal("FILE_TOO_LARGE", Code(await Upload(officer, "a.pdf", [.. most, 0], HttpStatusCode.RequestEntityTooLarge)));
    }

    [Fact]
    public async Task What_does_not_fit_is_said_and_nothing_is_kept()
    {
        await using var server = await CrmServer.Start(worlds);
        using var officer = await server.As("secretariat");

        Assert.Equal("FILE_TYPE_REFUSED", Code(await Upload(officer, "a.pdf", Contents.Png, HttpStatusCode.UnsupportedMediaType)));
        Assert.Equal("FILE_TYPE_REFUSED", Code(await Upload(officer, "a.docx", Contents.Bomb(16), HttpStatusCode.UnsupportedMediaType)));
        Assert.Equal("FILE_IS_EMPTY", Code(await Upload(officer, "a.txt", [], HttpStatusCode.BadRequest)));
        Assert.Equal(0L, await Count(server));
    }

    [Fact]
    public async Task Another_sites_page_cannot_let_a_browser_upload()
    {
        await using var server = await CrmServer.Start(worlds);
        using var officer = await server.As("secretariat");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/files?name=a.pdf") { Content = new ByteArrayContent(Contents.Pdf) };
        request.Headers.Add("Cookie", "partnercrm=x");
        request.Headers.Authorization = null;
        using var browser = server.Anonymous();
        using var answer = await browser.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await SignedIn(server, null));
        Assert.Equal(HttpStatusCode.Created, await SignedIn(server, "GraphQL-Preflight"));
    }

    [Fact]
    public async Task A_sender_who_leaves_in_the_middle_leaves_nothing()
    {
        await using var server = await CrmServer.Start(worlds);
        using var officer = await server.As("secretariat");
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(server.Address.Host, server.Address.Port, Stop);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST /files?name=a.pdf HTTP/1.1\r\nHost: x\r\nAuthorization: {officer.DefaultRequestHeaders.Authorization}\r\nContent-Length: 400000\r\n\r\n"), Stop);
            await socket.GetStream().WriteAsync(new byte[100_000], Stop);
        }

        await Upload(officer, "b.pdf", Contents.Pdf, HttpStatusCode.Created); // the server goes on
        Assert.Equal(1L, await Count(server));
    }

    [Theory]
    [InlineData("/files/nonsense")]
    [InlineData("/files/fil_00000000000000000000000000")]
    [InlineData("/files/org_01ARZ3NDEKTSV4RRFFQ69G5FAV")]
    [InlineData("/files/..%2f..%2fetc%2fpasswd")]
    public async Task There_is_no_file_where_there_is_none(string path)
    {
        await using var server = await CrmServer.Start(worlds);
        using var officer = await server.As("secretariat");
        using var answer = await officer.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<HttpStatusCode> SignedIn(CrmServer server, string? header)
    {
        using var browser = server.Browser();
        var page = await browser.GetStringAsync("/", Stop);
        var token = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("userName", "secretariat"), new("password", PartnerCrm.Access.DemoUsers.PasswordOf("secretariat"))]);
        using var signedIn = await browser.PostAsync("/sign-in", form, Stop);
        if (header is not null) browser.DefaultRequestHeaders.Add(header, "1");
        using var answer = await browser.PostAsync("/files?name=a.pdf", new ByteArrayContent(Contents.Pdf), Stop);
        return answer.StatusCode;
    }

    private static async Task<string> Readers(CrmServer server, string id, HttpStatusCode expected)
    {
        if (expected is HttpStatusCode.NotFound)
        {
            using var executive = await server.As("executive");
            using var answer = await executive.GetAsync($"/files/{id}", Stop);
            return answer.StatusCode == expected ? "executive" : answer.StatusCode.ToString();
        }

        List<string> readers = [];
        foreach (var name in new[] { "secretariat", "executive", "bureau", "spg", "cpm", "expert", "auditor", "admin" })
        {
            using var client = await server.As(name);
            using var answer = await client.GetAsync($"/files/{id}", Stop);
            if (answer.StatusCode == expected) readers.Add(name);
        }

        return string.Join(' ', readers);
    }

    private static async Task<JsonNode> Upload(HttpClient client, string name, byte[] content, HttpStatusCode expected)
    {
        using var body = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        using var answer = await client.PostAsync($"/files?name={Uri.EscapeDataString(name)}", body, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    private static string? Code(JsonNode answer) => (string?)answer["errors"]![0]!["extensions"]!["code"];

    private static async Task<object?> Count(CrmServer server)
    {
        await using var command = server.Crm.Data.CreateCommand("select count(*) from stored_content");
        return await command.ExecuteScalarAsync(Stop);
    }

    private sealed class Unmeasured(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
