using System.Text.Json;
using GraphQL.Postgres.Binding;
using PartnerCrm.Access;
using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Audit;

internal sealed class AuditGraph : IGraph
{
    public void Describe(SchemaBuilder schema)
    {
        var values = new AuditValues(schema);
        schema.Rows<AuditEntry>("A recorded fact: what happened, who did it, when, and which fields it changed.")
            .SeenBy((entry, actor) => actor.May(Permission.ReadAudit)
                || Rows.Any<AuditChange>(change => change.EntryId == entry.Id && Rows.Visible<AuditChange>(change.Id)))
            .Field(entry => entry.RecordedAt, "at")
            .Field(entry => entry.Fact)
            .Field(entry => entry.SubjectKind)
            .Computed("subjectId", "The id of the thing it happened to.", entry => new { entry.SubjectKind, entry.SubjectId },
                (row, _) => values.Id(row.SubjectKind, row.SubjectId), nullable: true)
            .One<Contact>("actor", entry => entry.ActorId)
            .Field(entry => entry.Reason, needs: Permission.ReadDrafts)
            .Many<AuditChange>("changes", change => change.EntryId, "The fields that changed, as far as you may read them.")
            .FilterBy(entry => entry.RecordedAt, entry => entry.Fact, entry => entry.SubjectKind)
            .OrderBy("at", entry => entry.RecordedAt)
            .DefaultOrder("-at");
        var changes = schema.Rows<AuditChange>("A field's value before and after a recorded fact.")
            .Field(change => change.EntityKind)
            .Computed("entityId", "The id of what changed, where it has one that can be asked for.", change => new { change.EntityKind, change.EntityId },
                (row, _) => values.Id(row.EntityKind, row.EntityId), nullable: true)
            .Field(change => change.Field)
            .Computed("before", "The value before; null where there was none.", change => new { change.EntityKind, change.Field, change.Before },
                (row, _) => values.Shown(row.EntityKind, row.Field, row.Before), nullable: true)
            .Computed("after", "The value after; null where there is none.", change => new { change.EntityKind, change.Field, change.After },
                (row, _) => values.Shown(row.EntityKind, row.Field, row.After), nullable: true)
            .Field(change => change.ErasedAt)
            .FilterBy(change => change.EntityKind, change => change.Field)
            .OrderBy("entityKind", change => change.EntityKind)
            .OrderBy("field", change => change.Field)
            .DefaultOrder("entityKind", "field");
        schema.Finally(() => changes.SeenBy(ReadableChanges.Of(schema)));
        schema.Page<AuditEntry>("auditLog", "Everything that happened, the newest first.", Permission.ReadAudit);
    }
}

/// <summary>The history of a thing, as slices offer it on their types.</summary>
internal static class HistoryField
{
    /// <summary>Adds <c>history</c>: what happened to the thing, told by the fields that the caller may read of it.</summary>
    public static TypeBuilder<T, Actor> History<T>(this TypeBuilder<T, Actor> type, Permission? needs = null)
        where T : Entity =>
        type.Many<AuditEntry>("history", entry => entry.SubjectId, "What happened to it, told by the fields that you may read.", needs);
}

/// <summary>Turns what the audit keeps into what the API shows: raw ids into ids that carry their type.</summary>
internal sealed class AuditValues(SchemaBuilder schema)
{
    private readonly Lazy<Dictionary<string, TypeBinding>> byKind = new(() => schema.Types.Values.ToDictionary(type => type.ClrType.Name));

    public string? Id(string kind, Guid id) => byKind.Value.TryGetValue(kind, out var type) && type.Prefix is { } prefix ? Wire.Encode(prefix, id) : null;

    public JsonElement? Shown(string kind, string field, string? json)
    {
        if (json is null) return null;
        var value = JsonElement.Parse(json);
        return value.ValueKind is JsonValueKind.String && Target(kind, field) is { } target && Id(target.Name, value.GetGuid()) is { } id
            ? JsonSerializer.SerializeToElement(id) : value;
    }

    private Type? Target(string kind, string field) => !byKind.Value.TryGetValue(kind, out var type) ? null
        : type.Fields.Values.OfType<OneField>().FirstOrDefault(one => ReadableChanges.NameOf(one.ForeignKey) == field)?.Target;
}
