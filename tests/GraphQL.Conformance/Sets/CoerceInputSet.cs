using System.Text.Json;
using GraphQL.Conformance.Replays;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Conformance.Sets;

/// <summary>JSON values to coerce to a type, or the errors with their paths.</summary>
public sealed class CoerceInputSet : CaseSet
{
    public override string Name => "coerce-input";

    public override Failure? Run(JsonElement test, CaseFolder data)
    {
        var schema = data.Once("coerce " + test.GetProperty("schemaId").GetString(), () => ReplaySchema.Read(data.SchemaRow(test.GetProperty("schemaId").GetString()!)));
        var type = TypeOf(schema, Parser.ParseType(test.GetProperty("type").GetString()!));
        var value = InputCoercion.Coerce(Plain.Of(test.GetProperty("input")), type, out var errors);
        return test.TryGetProperty("errors", out var expected)
            ? Failure.Unless(
                ErrorText.Set(expected.EnumerateArray().Select(error => Line(error))),
                ErrorText.Set(errors.Select(error => $"{Plain.Text(error.Path.ToArray())} {error.Message}")))
            : Failure.Unless(Plain.Text(Plain.Of(test.GetProperty("value"))), errors.Count == 0 ? Plain.Text(value) : string.Join('\n', errors));
    }

    private static GraphType TypeOf(Schema schema, TypeNode node) => node switch
    {
        ListTypeNode list => new ListType(TypeOf(schema, list.Of)),
        NonNullTypeNode nonNull => new NonNullType(TypeOf(schema, nonNull.Of)),
        NamedTypeNode named => schema.Types.TryGetValue(named.Name.Value, out var type) ? type : Scalars.All.Single(scalar => scalar.Name == named.Name.Value),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>A recorded error; one that was thrown, not collected, has its path in its words.</summary>
    private static string Line(JsonElement error)
    {
        var message = error.GetProperty("message").GetString()!;
        if (error.TryGetProperty("path", out var path))
            return $"{Plain.Text(Plain.Of(path))} {message}";
        var at = message.IndexOf("at \"value", StringComparison.Ordinal) + 9;
        var keys = message[at..message.IndexOf("\": ", at, StringComparison.Ordinal)].Split(['[', ']', '.'], StringSplitOptions.RemoveEmptyEntries);
        return $"{Plain.Text(keys.Select(key => int.TryParse(key, out var index) ? index : (object)key).ToArray())} {message[(message.IndexOf("\": ", at, StringComparison.Ordinal) + 3)..]}";
    }
}
