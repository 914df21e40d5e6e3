using GraphQL.Postgres.Binding;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Approvals;
using PartnerCrm.Conflicts;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Operations;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Permissions;

public sealed class UnseenRowTests(OperationWorld world) : IClassFixture<OperationWorld>
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_that_the_actor_does_not_see_answers_every_mutation_as_one_that_does_not_exist()
    {
        await Hide();
        var notFound = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var actor = await world.Cases.Person($"{role}", role);
            foreach (var mutation in TheSchema.Mutation.Fields.Values.Where(mutation => mutation.Requires is null || actor.May(Enum.Parse<Permission>(mutation.Requires))))
                notFound.AddRange((await Compare(actor, mutation)).Select(field => $"{role} {mutation.Name}.{field}"));
        }

        Assert.True(notFound.Count > 20, string.Join('\n', notFound));
        foreach (var proven in new[] { "Spg giveAdvice.approval", "Expert draftDeclaration.relationship", "Cpm fileDeclaration.declaration", "Bureau createToken.user" }) Assert.Contains(proven, notFound);
    }

    private async Task<List<string>> Compare(Actor actor, Field mutation)
    {
        var input = (InputObjectType)mutation.Arguments["input"].Type.Named;
        var document = $"mutation($input: {input.Name}!) {{ answer: {mutation.Name}(input: $input) {{ __typename errors {{ __typename code field message }} }} }}";
        var notFound = new List<string>();
        foreach (var field in input.Fields.Values.Where(field => field.Type.Nullable == Scalars.Id))
        {
            var (unseen, type) = await Unseen(actor, CommandInputs.IdTypes(input, field));
            if (unseen is null) continue;
            var values = new CommandInputs(Seen, _ => 1).Sample(input, all: false);
            var answers = new List<string>();
            foreach (var id in new[] { unseen, NewId(type!) })
            {
                values[field.Name] = id;
                var answer = await world.Crm.Query(actor, document, new { input = values });
                answers.Add(answer.ToJsonString().Replace(id, "ID", StringComparison.Ordinal));
            }

            Assert.Equal(answers[1], answers[0]);
            if (answers[0].Contains("NOT_FOUND", StringComparison.Ordinal)) notFound.Add(field.Name);
        }

        return notFound;
    }

    // Rows that are hidden from somebody who may run a mutation on them.
    private async Task Hide()
    {
        var returned = await world.Cases.Submitted(await world.Cases.CaseIn(RelationshipState.InReview));
        await world.Crm.Run(new SendBack(returned.Entity, 1, "Thin"), world.Cases.Recorder);
        await world.Crm.Run(new DraftDeclaration(world.Published.Entity, []), await world.Cases.Person("Second expert", Role.Expert));
        await using var db = world.Crm.Open();
        var user = await db.Set<User>().SingleAsync(row => row.UserName == "mira", Stop);
        await world.Crm.Run(new CreateToken(user.Id, "map", [Permission.Advise], 7), Actor.Of(user.ContactId, "mira", user.Roles));
    }

    private async Task<(string? Id, TypeBinding? Type)> Unseen(Actor actor, IReadOnlyList<Type> types)
    {
        foreach (var type in types.Select(world.Crm.Schema.Of))
            foreach (var wire in (await Ids(type)).Select(id => Wire.Encode(type.Prefix!, id)))
                if ((await world.Crm.Query(actor, "query($id: ID!) { node(id: $id) { id } }", new { id = wire }))["data"]!["node"] is null) return (wire, type);
        return (null, null);
    }

    private async Task<List<Guid>> Ids(TypeBinding type)
    {
        await using var command = world.Crm.Data.CreateCommand($"select id from {type.Entity.GetTableName()}");
        await using var reader = await command.ExecuteReaderAsync(Stop);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(Stop)) ids.Add(reader.GetGuid(0));
        return ids;
    }

    private string Seen(IReadOnlyList<Type> types) =>
        types.Contains(typeof(Organization)) ? OperationWorld.Id("org", world.Cases.Organization)
        : types.Contains(typeof(Relationship)) ? OperationWorld.Id("rel", world.Published.Entity)
        : NewId(world.Crm.Schema.Of(types[0]));

    private static string NewId(TypeBinding type) => Wire.Encode(type.Prefix!, Guid.CreateVersion7());
}
