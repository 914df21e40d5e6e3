using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GraphQL.Types;
using PartnerCrm.Writes;

namespace PartnerCrm.Graph;

/// <summary>The typed errors of payloads: every refusal of the program is a type that implements <c>Error</c>.</summary>
internal static class ErrorTypes
{
    private static readonly ConditionalWeakTable<SchemaBuilder, InterfaceType> Made = [];

    public static Field ErrorsField(SchemaBuilder schema) =>
        new("errors", new NonNullType(new ListType(new NonNullType(Made.GetValue(schema, Make)))), "Why it was refused; empty when it was done.")
        {
            Resolve = field => ValueTask.FromResult<object?>(((CommandPayload)field.Parent!).Errors.Select(refusal => new Told(refusal)).ToList()),
        };

    private static InterfaceType Make(SchemaBuilder schema)
    {
        var error = new InterfaceType("Error", "A reason for which something was refused.") { ResolveType = told => ((Told)told).Refusal.GetType().Name };
        AddCommon(error);
        var refusals = typeof(Refusal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal);
        foreach (var type in refusals)
        {
            var made = new ObjectType(type.Name, schema.Descriptions.Of(type));
            made.Interfaces.Add(error);
            AddCommon(made);
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                made.Add(new Field(JsonNamingPolicy.CamelCase.ConvertName(property.Name), schema.Leaves.Output(property.PropertyType), schema.Descriptions.Of(property))
                {
                    Resolve = field => ValueTask.FromResult(property.GetValue(((Told)field.Parent!).Refusal)),
                });
            schema.Add(made);
        }

        return error;
    }

    private static void AddCommon(CompositeType type)
    {
        var text = new NonNullType(Scalars.String);
        type.Add(new Field("message", text, "One line that says what to do about it.") { Resolve = field => Of(field, refusal => refusal.Message) });
        type.Add(new Field("code", text, "The kind of refusal, for programs.") { Resolve = field => Of(field, refusal => refusal.Code) });
        type.Add(new Field("field", Scalars.String, "The input field it is about, where it is about one.") { Resolve = field => Of(field, refusal => refusal.Field) });
    }

    private static ValueTask<object?> Of(GraphQL.Execution.FieldContext field, Func<Refusal, string?> value) => ValueTask.FromResult<object?>(value(((Told)field.Parent!).Refusal));

    // The engine takes an exception among the values for a failure of the field; a refusal in a payload is an answer.
    private sealed record Told(Refusal Refusal);
}
