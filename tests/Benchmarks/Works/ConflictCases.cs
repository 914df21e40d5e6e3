using System.Globalization;
using Benchmarks.Data;
using Benchmarks.Servers;
using Npgsql;
using PartnerCrm;
using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;

namespace Benchmarks.Works;

/// <summary>A case to be checked, and who prepares it, advises on it or decides it.</summary>
internal sealed record ConflictCase(Guid Relationship, Guid Candidate, IReadOnlyList<Guid> People);

/// <summary>Cases in a database of their own, tied into a graph of very many links.</summary>
internal static class ConflictCases
{
    private const string Database = "crm_links";
    private const int Cases = 40;
    private const int Members = 200;

    /// <summary>Makes the database anew, and gives its connection string, the officer who checks and the cases.</summary>
    public static async Task<(string Connection, Actor Officer, IReadOnlyList<ConflictCase> Cases)> Make(Cluster cluster, int links, CancellationToken stop)
    {
        await cluster.Drop(Database, stop);
        await cluster.Create(Database, stop);
        var connection = cluster.ConnectionString(Database);
        if (!await CrmProgram.Migrate(connection, stop)) throw new BenchmarkFailed("The program under test cannot migrate an empty database.");
        await using var data = NpgsqlDataSource.Create(connection);
        await using var crm = new Crm(data, TimeProvider.System);
        var officer = Actor.Of((await crm.Commands.Run(new LogContact("Officer"), Actor.Program, stop)).Entity, "Officer", [Role.Secretariat]);
        List<Guid> members = [];
        for (var i = 0; i < Members; i++) members.Add((await crm.Commands.Run(new LogContact($"Member {i}"), officer, stop)).Entity);
        List<ConflictCase> cases = [];
        for (var i = 0; i < Cases; i++) cases.Add(await Case(crm, officer, [.. Enumerable.Range(i * 5, 10 + (i % 11)).Select(at => members[at % Members])], i, stop));
        await using var loading = await cluster.Connect(Database, stop);
        await Cluster.Execute(loading, Texts.Read("link_graph.sql").Replace("{n}", links.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), stop);
        await Cluster.Execute(loading, "vacuum (analyze)", stop);
        return (connection, officer, cases);
    }

    private static async Task<ConflictCase> Case(Crm crm, Actor officer, IReadOnlyList<Guid> people, int number, CancellationToken stop)
    {
        var candidate = await crm.Commands.Run(new LogOrganization($"Candidate {number}", OrganizationForm.Company), officer, stop);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var opened = await crm.Commands.Run(new OpenProspect(candidate.Entity, RelationshipType.Cooperation, new RelationshipTerms($"Case {number}", "Exchange of data.", today.AddYears(5), today.AddYears(4))), officer, stop);
        await crm.Commands.Run(new NameParts(opened.Entity, opened.Version, officer.Id, people[0]), officer, stop);
        var draft = await crm.Commands.Run(new DraftDeclaration(opened.Entity, []), officer, stop);
        await crm.Commands.Run(new FileDeclaration(draft.Entity, draft.Version), officer, stop);
        return new(opened.Entity, candidate.Entity, people);
    }
}
