using System.Collections.Frozen;
using GraphQL;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Running;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Events;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm;

/// <summary>The CRM on one database: its schema, its commands and its reads, wired together in this place only.</summary>
public sealed class Crm : IAsyncDisposable
{
    private static readonly FrozenDictionary<string, Permission> Named = Enum.GetValues<Permission>().ToFrozenDictionary(permission => permission.ToString());
    private readonly PostgresSource source;
    private readonly EventSight sight;

    public Crm(NpgsqlDataSource data, TimeProvider time, Limits? limits = null, Action<Exception, string>? report = null)
    {
        (Data, Time, Databases) = (data, time, new CrmDbFactory(data));
        var faults = TransientFaults.Pipeline();
        source = new PostgresSource(data, operation => ((RequestScope)operation.Host!).Actor, faults.ExecuteAsync,
            parent => (parent as CommandPayload)?.DryRun?.Connection);
        Schema = source.Schema = CrmSchema.Build(CrmDbFactory.Model(), source);
        var visibility = Visibility = new Visibility(Schema);
        Commands = new CommandRunner(Databases, visibility, CrmSchema.Constraints(), faults, time);
        Events = new EventFeed(data, time);
        Commands.Announced += Events.Wake;
        sight = new EventSight(Databases, visibility, faults);
        SignIns = new SignIns(Databases, Commands, faults, time);
        Requests = new Pipeline(Schema.Schema, limits, report);
    }

    public NpgsqlDataSource Data { get; }

    public TimeProvider Time { get; }

    public IDbContextFactory<CrmDb> Databases { get; }

    public BoundSchema Schema { get; }

    public CommandRunner Commands { get; }

    /// <summary>What an actor may see, for pages and files beside the API.</summary>
    public Visibility Visibility { get; }

    public SignIns SignIns { get; }

    /// <summary>What happens, for subscriptions; they need it to run.</summary>
    public EventFeed Events { get; }

    /// <summary>Answers GraphQL requests.</summary>
    public Pipeline Requests { get; }

    /// <summary>Closes the connections that wait for reads.</summary>
    public ValueTask DisposeAsync() => source.DisposeAsync();

    /// <summary>How a request is sent on behalf of an actor.</summary>
    /// <param name="actor">Who sends it.</param>
    /// <param name="now">Who he is by the rights that he has when an event comes; null where he may no longer be here. Without it he keeps his rights.</param>
    public Caller As(Actor actor, Func<CancellationToken, ValueTask<Actor?>>? now = null)
    {
        var asked = false;
        var today = actor with { Today = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime), Asked = () => asked = true };
        return new Caller(new RequestScope(today, Commands, Events, sight), permission => Named.TryGetValue(permission, out var needed) && actor.May(needed))
        {
            Renew = async stop => (now is null ? actor : await now(stop)) is { } present ? As(present, now) : null,
            Sharing = () => new Sharing(today.RightsKey, today.PersonKey, () => Interlocked.Exchange(ref asked, false)),
        };
    }
}
