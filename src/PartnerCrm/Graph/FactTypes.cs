using System.Runtime.CompilerServices;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Types;
using PartnerCrm.Access;
using PartnerCrm.Audit;

namespace PartnerCrm.Graph;

/// <summary>The facts of payloads: what a mutation recorded, or would record.</summary>
internal static class FactTypes
{
    private static readonly ConditionalWeakTable<SchemaBuilder, ObjectType> Made = [];

    public static Field FactsField(SchemaBuilder schema) =>
        new("facts", List(Made.GetValue(schema, Make)), "What was recorded, or would be, as far as you may read it; empty when it was refused.")
        {
            Resolve = async field => await ((CommandPayload)field.Parent!).Facts(field.Stop),
        };

    private static ObjectType Make(SchemaBuilder schema)
    {
        var values = new AuditValues(schema);
        var text = new NonNullType(Scalars.String);
        var fact = new ObjectType("Fact", "Something that happened, as the history keeps it.");
        fact.Add(Of("fact", text, "What happened, as a name of the domain such as RelationshipMoved.", (RecordedFact one) => one.Entry.Fact));
        fact.Add(Of("subjectKind", text, "The kind of thing it happened to.", (RecordedFact one) => one.Entry.SubjectKind));
        fact.Add(Of("subjectId", Scalars.Id, "The id of the thing it happened to.", (RecordedFact one) => values.Id(one.Entry.SubjectKind, one.Entry.SubjectId)));
        fact.Add(Of("reason", Scalars.String, "Why, in the words of the person who did it.", (RecordedFact one) => one.Entry.Reason, Permission.ReadDrafts));
        fact.Add(Of("changes", List(Change(values, schema.Leaves.Json)), "The fields that changed, as far as you may read them.", (RecordedFact one) => one.Changes));
        return fact;
    }

    private static ObjectType Change(AuditValues values, ScalarType json)
    {
        var text = new NonNullType(Scalars.String);
        var change = new ObjectType("FactChange", "A field's value before and after a fact.");
        change.Add(Of("entityKind", text, "The kind of row that changed.", (AuditChange one) => one.EntityKind));
        change.Add(Of("entityId", Scalars.Id, "The id of what changed, where it has one that can be asked for.", (AuditChange one) => values.Id(one.EntityKind, one.EntityId)));
        change.Add(Of("field", text, "The name of the changed field.", (AuditChange one) => one.Field));
        change.Add(Of("before", json, "The value before; null where there was none.", (AuditChange one) => Json(values.Shown(one.EntityKind, one.Field, one.Before))));
        change.Add(Of("after", json, "The value after; null where there is none.", (AuditChange one) => Json(values.Shown(one.EntityKind, one.Field, one.After))));
        return change;
    }

    private static RawJson? Json(JsonElement? value) => value is { } shown ? new RawJson(shown.WriteTo) : null;

    private static NonNullType List(ObjectType of) => new(new ListType(new NonNullType(of)));

    private static Field Of<T>(string name, GraphType type, string description, Func<T, object?> value, Permission? needs = null) => new(name, type, description)
    {
        Requires = needs?.ToString(),
        Resolve = field => ValueTask.FromResult(value((T)field.Parent!)),
    };
}
