using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;
using PartnerCrm.Events;
using PartnerCrm.Writes;

namespace PartnerCrm.Audit;

/// <summary>The facts of one session and the field changes they explain, gathered before the save and written in the same transaction.</summary>
internal sealed class AuditTrail(Func<Guid> newId, DateTimeOffset at)
{
    private static readonly JsonSerializerOptions FactJson = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    private readonly List<AuditEntry> entries = [];
    private readonly List<AuditChange> changes = [];
    private readonly List<OutboxRow> announcements = [];

    /// <summary>The entries' ids, oldest first.</summary>
    public IReadOnlyList<Guid> Facts => [.. entries.Select(entry => entry.Id)];

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset At { get; } = at;

    /// <summary>What subscribers are told of it when it is committed.</summary>
    public IReadOnlyList<OutboxRow> Announcements => announcements;

    public static AuditTrail Of(Session session)
    {
        var trail = new AuditTrail(session.NewId, session.Now);
        session.Db.ChangeTracker.DetectChanges();
        var rows = session.Db.ChangeTracker.Entries().ToList();
        foreach (var row in rows)
            if (row.Entity is Entity entity) trail.AddFacts(session, entity, row);
        foreach (var (subject, kind, fact) in session.OtherFacts)
            trail.AddEntry(session, subject, kind, fact);
        foreach (var row in rows)
            if (row.State is EntityState.Modified or EntityState.Deleted || (row.State is EntityState.Added && row.Entity is not IEvidence)) trail.AddChanges(row);
        foreach (var evidence in rows.Where(row => row is { State: EntityState.Added, Entity: IEvidence }).GroupBy(row => (row.Metadata, ((IEvidence)row.Entity).Whole), row => (IEvidence)row.Entity))
            trail.AddEvidence(evidence.Key.Metadata, evidence.Key.Whole, evidence);
        return trail;
    }

    private void AddFacts(Session session, Entity entity, EntityEntry row)
    {
        if (entity.Facts.Count == 0) return;
        foreach (var fact in entity.Facts)
        {
            AddEntry(session, (entity as IPartOf)?.Whole ?? entity.Id, entity.GetType().Name, fact);
            if (entity is IAnnounced announced && announced.Announces(fact)) Announce(entity, entries[^1]);
        }

        entity.ForgetFacts();
        if (row.State is EntityState.Added) return;
        entity.MarkChanged();
        row.DetectChanges();
    }

    private void AddEntry(Session session, Guid subject, string kind, Fact fact) => entries.Add(new AuditEntry
    {
        Id = session.NewId(),
        RecordedAt = session.Now,
        ActorId = session.Actor.IsSignedIn ? session.Actor.Id : null,
        Fact = fact.GetType().Name,
        SubjectKind = kind,
        SubjectId = subject,
        Reason = fact.Reason,
        Data = JsonSerializer.Serialize(fact, fact.GetType(), FactJson),
    });

    private void Announce(Entity entity, AuditEntry entry) => announcements.Add(new OutboxRow
    {
        Id = entry.Id,
        Fact = entry.Fact,
        SubjectKind = entity.GetType().Name,
        SubjectId = entity.Id,
        RecordedAt = entry.RecordedAt,
    });

    private void AddChanges(EntityEntry row)
    {
        var entity = row.Entity;
        var id = (Guid)row.Property("Id").CurrentValue!;
        var subject = (entity as IPartOf)?.Whole ?? id;
        var entry = entries.Find(candidate => candidate.SubjectId == subject) ?? entries.FirstOrDefault()
            ?? throw new InvalidOperationException($"A {entity.GetType().Name} changed without a recorded fact.");
        var (befores, afters) = (row.State is EntityState.Added ? null : row.OriginalValues, row.State is EntityState.Deleted ? null : row.CurrentValues);
        foreach (var (property, field, secret) in ColumnsOf(row.Metadata))
        {
            var before = befores is null ? null : Json(property, befores[property]);
            var after = afters is null ? null : Json(property, afters[property]);
            if (before == after) continue;
            var salt = secret ? RandomNumberGenerator.GetBytes(16) : null;
            changes.Add(new AuditChange
            {
                Id = newId(),
                EntryId = entry.Id,
                SubjectId = subject,
                EntityKind = row.Metadata.ClrType.Name,
                EntityId = id,
                Field = field,
                Before = salt is null ? before : null,
                After = salt is null ? after : null,
                Salt = salt,
                BeforeHash = salt is null ? null : Secrets.Hash(before, salt),
                AfterHash = salt is null ? null : Secrets.Hash(after, salt),
            });
        }
    }

    private void AddEvidence(IEntityType type, Guid whole, IEnumerable<IEvidence> rows)
    {
        var entry = entries.Find(candidate => candidate.SubjectId == whole) ?? throw new InvalidOperationException($"Rows of {type.ClrType.Name} were written without a recorded fact.");
        changes.Add(new AuditChange
        {
            Id = newId(),
            EntryId = entry.Id,
            SubjectId = whole,
            EntityKind = entry.SubjectKind,
            EntityId = whole,
            Field = JsonNamingPolicy.CamelCase.ConvertName(type.ClrType.Name),
            Before = null,
            After = EvidenceHash.Of(type, rows).ToJson(),
        });
    }

    // Worked out once per type and not once per row: a session may hold thousands of rows.
    private static List<(IProperty Property, string Field, bool IsSecret)> ColumnsOf(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(
        "PartnerCrm:AuditedColumns",
        static of => of!.GetProperties().Where(property => property.Name is not nameof(Entity.Version) && property.GetComputedColumnSql() is null)
            .Select(property => (property, JsonNamingPolicy.CamelCase.ConvertName(property.Name), property.IsSecret())).ToList(),
        type);

    /// <summary>A value as the audit keeps it: as it is stored, as JSON.</summary>
    internal static string? Json(IProperty property, object? value)
    {
        var mapping = property.GetTypeMapping();
        var stored = mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        return stored switch
        {
            null => null,
            string json when property.GetColumnType() is "jsonb" => json,
            _ => JsonSerializer.Serialize(stored, FactJson),
        };
    }

    /// <summary>Writes everything in two statements, however much there is.</summary>
    public void AddTo(WriteBatch batch)
    {
        if (entries.Count == 0) return;
        batch.Add(Insert("""
            insert into audit_entry (id, recorded_at, actor_id, fact, subject_kind, subject_id, reason, data)
            select * from unnest($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            Column(entries, e => e.Id, NpgsqlDbType.Uuid), Column(entries, e => e.RecordedAt.ToUniversalTime(), NpgsqlDbType.TimestampTz),
            Column(entries, e => e.ActorId, NpgsqlDbType.Uuid), Column(entries, e => e.Fact, NpgsqlDbType.Text),
            Column(entries, e => e.SubjectKind, NpgsqlDbType.Text), Column(entries, e => e.SubjectId, NpgsqlDbType.Uuid),
            Column(entries, e => e.Reason, NpgsqlDbType.Text), Column(entries, e => e.Data, NpgsqlDbType.Jsonb)));
        if (changes.Count == 0) return;
        batch.Add(Insert("""
            insert into audit_change (id, entry_id, subject_id, entity_kind, entity_id, field, before, after, salt, before_hash, after_hash)
            select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            Column(changes, c => c.Id, NpgsqlDbType.Uuid), Column(changes, c => c.EntryId, NpgsqlDbType.Uuid),
            Column(changes, c => c.SubjectId, NpgsqlDbType.Uuid), Column(changes, c => c.EntityKind, NpgsqlDbType.Text),
            Column(changes, c => c.EntityId, NpgsqlDbType.Uuid), Column(changes, c => c.Field, NpgsqlDbType.Text),
            Column(changes, c => c.Before, NpgsqlDbType.Jsonb), Column(changes, c => c.After, NpgsqlDbType.Jsonb),
            Column(changes, c => c.Salt, NpgsqlDbType.Bytea), Column(changes, c => c.BeforeHash, NpgsqlDbType.Bytea),
            Column(changes, c => c.AfterHash, NpgsqlDbType.Bytea)));
    }

    private static NpgsqlParameter Column<TRow, TValue>(List<TRow> rows, Func<TRow, TValue> value, NpgsqlDbType type) =>
        new() { Value = rows.Select(value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type };

    private static NpgsqlBatchCommand Insert(string sql, params NpgsqlParameter[] columns)
    {
        var statement = new NpgsqlBatchCommand(sql);
        statement.Parameters.AddRange(columns);
        return statement;
    }
}
