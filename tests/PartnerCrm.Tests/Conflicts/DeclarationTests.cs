using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Conflicts;

public sealed class DeclarationTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_filed_declaration_cannot_be_changed_only_corrected_by_a_new_version()
    {
        await using var world = await ConflictWorld.New(worlds);
        var first = await Filed(world, world.Officer, new DeclaredInterest(InterestKind.Investment, "A few shares.", Amount: 900, Currency: "USD"));

        await Assert.ThrowsAsync<DeclarationIsFiled>(() => world.Crm.Run(new FileDeclaration(first.Entity, first.Version), world.Officer));
        var second = await Filed(world, world.Officer, new DeclaredInterest(InterestKind.Investment, "Many shares.", Amount: 90_000, Currency: "USD"));

        await using var db = world.Crm.Open();
        var declarations = await db.Set<Declaration>().OrderBy(row => row.Number).ToListAsync(Stop);
        Assert.Equal([(1, null, world.Crm.Time.GetUtcNow()), (2, first.Entity, null)],
            declarations.Select(row => (row.Number, row.Corrects, row.SupersededAt)));
        Assert.Equal(second.Entity, declarations[1].Id);
        Assert.Equal("A few shares.", await world.Crm.Ask($"select description from declaration_item where declaration_id = '{first.Entity}'"));
    }

    [Fact]
    public async Task A_draft_is_replaced_by_the_next()
    {
        await using var world = await ConflictWorld.New(worlds);
        var draft = await world.Crm.Run(new DraftDeclaration(world.Case, [new(InterestKind.Family, "A cousin."), new(InterestKind.Tobacco, "None.")]), world.Officer);
        var again = await world.Crm.Run(new DraftDeclaration(world.Case, [new(InterestKind.Other, "Nothing much.")]), world.Officer);

        Assert.Equal((draft.Entity, 2), (again.Entity, again.Version));
        Assert.Equal("Nothing much.", await world.Crm.Ask("select string_agg(description, ',') from declaration_item"));
    }

    [Theory]
    [InlineData("update declaration set filed_at = now()")]
    [InlineData("update declaration set state = 'DRAFT', filed_at = null")]
    [InlineData("delete from declaration")]
    [InlineData("update declaration_item set amount = 1")]
    [InlineData("delete from declaration_item")]
    [InlineData("insert into declaration_item (id, declaration_id, kind, description) select gen_random_uuid(), id, 'OTHER', 'more' from declaration")]
    public async Task The_database_refuses_to_change_what_was_filed(string statement)
    {
        await using var world = await ConflictWorld.New(worlds);
        await Filed(world, world.Officer, new DeclaredInterest(InterestKind.Consulting, "Two days.", Amount: 2, Currency: "USD"));

        Assert.Equal("declaration_append_only", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Crm.Ask(statement))).ConstraintName);
    }

    [Fact]
    public async Task Somebody_else_reviews_it_once()
    {
        await using var world = await ConflictWorld.New(worlds);
        var filed = await Filed(world, world.Officer);

        await Assert.ThrowsAsync<OwnDeclaration>(() => world.Crm.Run(new ReviewDeclaration(filed.Entity, filed.Version), world.Officer));
        var reviewed = await world.Crm.Run(new ReviewDeclaration(filed.Entity, filed.Version, "Nothing to add."), world.Checker);
        await Assert.ThrowsAsync<DeclarationNotOpenForReview>(() => world.Crm.Run(new ReviewDeclaration(filed.Entity, reviewed.Version), world.Checker));
    }

    [Fact]
    public async Task A_draft_is_seen_by_its_author_alone()
    {
        await using var world = await ConflictWorld.New(worlds);
        var draft = await world.Crm.Run(new DraftDeclaration(world.Case, []), world.Officer);

        await Assert.ThrowsAsync<NotFound>(() => world.Crm.Run(new FileDeclaration(draft.Entity, 1), world.Checker));
        await world.Crm.Run(new FileDeclaration(draft.Entity, 1), world.Officer);
        await Assert.ThrowsAsync<Forbidden>(() => world.Crm.Run(new FileDeclaration(draft.Entity, 2), world.Checker));
    }

    [Theory]
    [InlineData("", null, null, "items.description")]
    [InlineData("Shares", 5, null, "items.currency")]
    [InlineData("Shares", 5, "dollars", "items.currency")]
    [InlineData("Shares", -5, "USD", "items.amount")]
    public async Task An_item_that_does_not_fit_is_refused(string description, int? amount, string? currency, string field)
    {
        await using var world = await ConflictWorld.New(worlds);
        var command = new DraftDeclaration(world.Case, [new DeclaredInterest(InterestKind.Investment, description, Amount: amount, Currency: currency)]);

        Assert.Equal(field, (await Assert.ThrowsAsync<InvalidInput>(() => world.Crm.Run(command, world.Officer))).Field);
    }

    [Fact]
    public async Task A_declared_interest_in_the_candidate_is_a_path_and_opens_a_closed_check()
    {
        await using var world = await ConflictWorld.New(worlds);
        await world.Check();
        await Filed(world, world.Officer, new DeclaredInterest(InterestKind.Investment, "Shares.", world.Candidate, ValidTo: world.Crm.Time.Today.AddYears(-3)));
        Assert.Equal(ConflictCheckState.Open, (await world.Conclusion()).State);

        await world.Check();

        Assert.Equal("Officer > INVESTMENT - Candidate", await world.Paths());
        Assert.Equal([world.Officer.Id], (await world.Conclusion()).Conflicted);
    }

    [Fact]
    public async Task An_interest_that_ended_more_than_four_years_ago_is_no_path()
    {
        await using var world = await ConflictWorld.New(worlds);
        await Filed(world, world.Officer, new DeclaredInterest(InterestKind.Investment, "Shares.", world.Candidate, ValidTo: world.Crm.Time.Today.AddYears(-5)));

        Assert.Equal(0, (await world.Check()).PathsFound);
    }

    private static async Task<Done> Filed(ConflictWorld world, Actor person, params DeclaredInterest[] items)
    {
        var draft = await world.Crm.Run(new DraftDeclaration(world.Case, items), person);
        return await world.Crm.Run(new FileDeclaration(draft.Entity, draft.Version), person);
    }
}
