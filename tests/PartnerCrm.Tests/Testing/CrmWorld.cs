using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Testing;

/// <summary>A CRM on a database of its own, with a clock of its own and people who act on it.</summary>
public sealed class CrmWorld : IAsyncDisposable
{
    public CrmWorld(string connection)
    {
        Data = NpgsqlDataSource.Create(connection);
        Databases = new CrmDbFactory(Data);
        Schema = CrmSchema.Build(CrmDbFactory.Model(), new PrintedSource());
        Commands = new CommandRunner(Databases, new Visibility(Schema), CrmSchema.Constraints(), TransientFaults.Pipeline(), Time);
    }

    public FakeTime Time { get; } = new();

    public NpgsqlDataSource Data { get; }

    public IDbContextFactory<CrmDb> Databases { get; }

    public BoundSchema Schema { get; }

    public CommandRunner Commands { get; }

    /// <summary>The model over this world's database, for looking at rows as they are.</summary>
    public CrmDb Open() => Databases.CreateDbContext();

    /// <summary>Somebody new with these roles.</summary>
    public Task<Actor> As(params Role[] roles) => Task.FromResult(Actor.Of(Guid.CreateVersion7(), string.Join(" and ", roles), roles));

    public Task<Done> Run<TEntity>(ICommand<TEntity> command, Actor actor, string? idempotencyKey = null)
        where TEntity : Entity =>
        Commands.Run(command, actor, TestContext.Current.CancellationToken, idempotencyKey);

    /// <summary>The first column of the first row, for asserting on tables.</summary>
    public async Task<object?> Ask(string sql)
    {
        await using var command = Data.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Data.DisposeAsync();
}
