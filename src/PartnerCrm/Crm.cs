using GraphQL;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Running;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm;

/// <summary>The CRM on one database: its schema, its commands and its reads, wired together in this place only.</summary>
public sealed class Crm
{
    public Crm(NpgsqlDataSource data, TimeProvider time, Limits? limits = null, Action<Exception, string>? report = null)
    {
        (Data, Time, Databases) = (data, time, new CrmDbFactory(data));
        var faults = TransientFaults.Pipeline();
        var source = new PostgresSource(data, operation => ((RequestScope)operation.Host!).Actor, faults.ExecuteAsync);
        Schema = source.Schema = CrmSchema.Build(CrmDbFactory.Model(), source);
        Commands = new CommandRunner(Databases, new Visibility(Schema), CrmSchema.Constraints(), faults, time);
        SignIns = new SignIns(Databases, Commands, faults, time);
        Requests = new Pipeline(Schema.Schema, limits, report);
    }

    public NpgsqlDataSource Data { get; }

    public TimeProvider Time { get; }

    public IDbContextFactory<CrmDb> Databases { get; }

    public BoundSchema Schema { get; }

    public CommandRunner Commands { get; }

    public SignIns SignIns { get; }

    /// <summary>Answers GraphQL requests.</summary>
    public Pipeline Requests { get; }

    /// <summary>How a request is sent on behalf of an actor.</summary>
    public Caller As(Actor actor) => new(new RequestScope(actor with { Today = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime) }, Commands), permission => Enum.TryParse<Permission>(permission, out var needed) && actor.May(needed));
}
