using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Files;
using PartnerCrm.Interactions;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Files;

public sealed class StoredFileTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_content_is_stored_once_and_each_file_is_its_own()
    {
        await using var world = await worlds.New();
        var (one, other) = (await world.Person(Role.Secretariat), await world.Person(Role.Secretariat));
        var content = new byte[600_000];
        new Random(1).NextBytes(content);

        var files = await Task.WhenAll(Enumerable.Range(0, 6).Select(turn => Store(world, turn % 2 == 0 ? one : other, $"{turn}.txt", content)));

        Assert.Equal("6 1 3 600000", await world.Ask("select concat_ws(' ', (select count(*) from stored_file), (select count(*) from stored_content), (select count(*) from stored_chunk), (select sum(length(data)) from stored_chunk))"));
        Assert.Equal(6, files.Distinct().Count());
        Assert.Equal(content, await Content(world, files[0]));
    }

    [Fact]
    public async Task What_is_attached_stays_and_what_is_not_is_swept_after_a_day()
    {
        await using var world = await worlds.New();
        var officer = await world.Person(Role.Secretariat);
        var (kept, loose, late) = (await Store(world, officer, "a.txt", "kept"u8.ToArray()), await Store(world, officer, "b.txt", "loose"u8.ToArray()), Guid.Empty);
        await Log(world, officer, kept);
        world.Time.Advance(TimeSpan.FromHours(23));
        late = await Store(world, officer, "c.txt", "loose"u8.ToArray());
        world.Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, await FileSweep.Sweep(world.Crm, Stop));

        Assert.Equal("a.txt c.txt", await world.Ask("select string_agg(name, ' ' order by name) from stored_file"));
        Assert.Equal("loose"u8.ToArray(), await Content(world, late));
        world.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, await FileSweep.Sweep(world.Crm, Stop));
        Assert.Equal("1 1 1", await world.Ask("select concat_ws(' ', (select count(*) from stored_file), (select count(*) from stored_content), (select count(*) from stored_chunk))"));
        Assert.Equal(2L, await world.Ask("select count(*) from audit_entry where fact = 'FileForgotten'"));
        await Assert.ThrowsAsync<FileIsAttached>(() => world.Run(new SweepFile(kept), Actor.Program));
        Assert.NotEqual(loose, late);
    }

    [Fact]
    public async Task A_file_is_attached_once_and_only_by_whoever_uploaded_it()
    {
        await using var world = await worlds.New();
        var (one, other) = (await world.Person(Role.Secretariat), await world.Person(Role.Secretariat));
        var file = await Store(world, one, "a.txt", "x"u8.ToArray());

        Assert.Equal("files", (await Assert.ThrowsAsync<NotFound>(() => Log(world, other, file))).Field);
        var logged = await Log(world, one, file);
        await world.Run(new AmendInteraction(logged.Entity, logged.Version, Files: [file]), one);
        await Assert.ThrowsAsync<FileIsAttached>(() => Log(world, one, file));

        var read = Reads.Data(await world.Query(one, "{ interactions(first: 5) { nodes { files(first: 5) { nodes { name mediaType bytes sha256 use path uploadedBy { name } } } } } }"));
        Assert.Contains("\"use\":\"INTERACTION\"", read.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(read["interactions"]!["nodes"]!.AsArray());
    }

    [Fact]
    public async Task Erased_content_is_gone_and_its_hash_stays_while_another_file_keeps_the_same()
    {
        await using var world = await worlds.New();
        var (officer, executive) = (await world.Person(Role.Secretariat), await world.Person(Role.Executive));
        var (first, second) = (await Store(world, officer, "passport Mira.txt", "x"u8.ToArray()), await Store(world, officer, "b.txt", "x"u8.ToArray()));
        await Log(world, officer, first);
        await Log(world, officer, second);

        await Assert.ThrowsAsync<InvalidInput>(() => world.Run(new EraseFile(first, 2, " "), executive));
        await world.Run(new EraseFile(first, 2, "Asked for by the person."), executive);
        Assert.Equal(1L, await world.Ask("select count(*) from stored_chunk"));
        await Assert.ThrowsAsync<FileIsErased>(() => world.Run(new EraseFile(first, 3, "Again"), executive));
        await world.Run(new EraseFile(second, 2, "This one too."), executive);

        Assert.Equal("0 1 2", await world.Ask("select concat_ws(' ', (select count(*) from stored_chunk), (select count(distinct sha256) from stored_file), (select count(*) from stored_file where name = 'erased'))"));
        Assert.Equal(0L, await world.Ask("select count(*) from audit_entry where data::text like '%Mira%'"));
    }

    [Theory]
    [InlineData("delete from stored_file")]
    [InlineData("update stored_file set name = 'other'")]
    [InlineData("update stored_file set use = null, interaction_id = null, attached_at = null")]
    [InlineData("update stored_file set sha256 = 'x'")]
    [InlineData("update stored_chunk set data = 'x'")]
    [InlineData("delete from stored_chunk")]
    public async Task The_database_keeps_what_is_attached(string sql)
    {
        await using var world = await worlds.New();
        var officer = await world.Person(Role.Secretariat);
        await Log(world, officer, await Store(world, officer, "a.txt", "x"u8.ToArray()));

        Assert.Equal("23001", (await Assert.ThrowsAsync<PostgresException>(() => world.Ask(sql))).SqlState);
    }

    [Fact]
    public async Task Nobody_fills_the_database_with_files_that_are_attached_to_nothing()
    {
        await using var world = await worlds.New();
        var officer = await world.Person(Role.Secretariat);
        for (var turn = 0; turn < 200; turn++) await Store(world, officer, "a.txt", "x"u8.ToArray());

        await Assert.ThrowsAsync<TooManyLooseFiles>(() => Store(world, officer, "a.txt", "x"u8.ToArray()));
        await Store(world, await world.Person(Role.Secretariat), "a.txt", "x"u8.ToArray());
    }

    private static async Task<Guid> Store(CrmWorld world, Actor actor, string name, byte[] content)
    {
        await using var incoming = await IncomingFile.Receive(new MemoryStream(content), 1_000_000, Stop);
        return (await world.Run(new StoreFile(name, new CheckedContent("text/plain", content.Length, incoming.Sha256), incoming.Content), actor)).Entity;
    }

    private static async Task<byte[]> Content(CrmWorld world, Guid id)
    {
        await using var db = world.Open();
        using var to = new MemoryStream();
        await ContentStore.Send(world.Data, await db.Set<StoredFile>().SingleAsync(file => file.Id == id, Stop), to, Stop);
        return to.ToArray();
    }

    private static async Task<Done> Log(CrmWorld world, Actor actor, Guid file)
    {
        var organization = await world.Run(new LogOrganization("Seed growers", OrganizationForm.Ngo), actor);
        return await world.Run(new LogInteraction(InteractionKind.Mail, "Papers", Organizations: [organization.Entity], Files: [file]), actor);
    }
}
