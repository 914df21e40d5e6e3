using GraphQL;
using GraphQL.Postgres.Binding;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.Graph;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.DueDiligence;

/// <summary>A dossier as it was on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="State">Where it stood at the end of that day.</param>
/// <param name="Expired">Whether its last day was over.</param>
/// <param name="Dossier">The dossier and the facts behind it, as they were known when it was submitted; null before that.</param>
public sealed record DossierAsOf(DateOnly Day, DossierState State, bool Expired, FrozenDossier? Dossier)
{
    private const int Cost = 20;

    internal static void Describe(SchemaBuilder schema) =>
        schema.Query.Add(new Field("dossierAsOf", schema.Leaves.Output(typeof(DossierAsOf), nullable: true), "A dossier as it was on a day, with the facts as they were known then; null where there was none yet.")
        {
            Requires = ReadEvidence.ToString(),
            Cost = Cost,
            Resolve = async field => await Read((RequestScope)field.Operation.Host!, field.Argument<string>("dossier"), field.Argument<DateOnly>("day"), field.Stop),
        }
            .Add(new InputField("dossier", new NonNullType(Scalars.Id), "The dossier."))
            .Add(new InputField("day", new NonNullType(schema.Leaves.Date), "The day.")));

    internal static DossierAsOf? Of(Dossier dossier, string? frozen, DateOnly day)
    {
        if (DayOf(dossier.OpenedAt) > day) return null;
        if (!Since(dossier.SubmittedAt, day)) return new DossierAsOf(day, Since(dossier.ClosedAt, day) ? dossier.State : DossierState.Draft, false, null);
        var state = Since(dossier.ClosedAt, day) ? dossier.State : Since(dossier.AcceptedAt, day) ? DossierState.Accepted : DossierState.Submitted;
        return new DossierAsOf(day, state, state is DossierState.Submitted or DossierState.Accepted && dossier.ValidUntil < day, CanonicalJson.Read<FrozenDossier>(frozen!));
    }

    private static async Task<DossierAsOf?> Read(RequestScope scope, string id, DateOnly day, CancellationToken stop)
    {
        if (!Wire.TryDecode(id, out var prefix, out var dossier) || prefix != "dos") throw new GraphQLException("This is no id of a dossier.", "INVALID_INPUT");
        var found = await scope.Sight.OfSeen<Dossier, (Dossier, string?)?>(
            dossier, scope.Actor,
            async (db, seen) =>
            {
                var row = await seen.GroupJoin(db.Set<DossierSnapshot>(), row => row.Id, snapshot => snapshot.DossierId, (row, snapshots) => new { row, snapshots })
                    .SelectMany(pair => pair.snapshots.DefaultIfEmpty(), (pair, snapshot) => new { pair.row, Content = snapshot == null ? null : snapshot.Content }).SingleOrDefaultAsync(stop);
                return row is null ? null : (row.row, row.Content);
            },
            stop);
        return found is var (row, content) ? Of(row, content, day) : null;
    }

    private static bool Since(DateTimeOffset? at, DateOnly day) => at is { } then && DayOf(then) <= day;

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
