using System.Text.Json;
using GraphQL.Types;

namespace GraphQL.Conformance.Sets;

/// <summary>Schema coordinates and the kind of thing that they name.</summary>
public sealed class CoordinateSet : CaseSet
{
    public override string Name => "coordinate";

    public override Failure? Run(JsonElement test, CaseFolder data)
    {
        var coordinate = test.GetProperty("coordinate").GetString()!;
        var expected = test.TryGetProperty("error", out var error) ? error.GetString() : test.GetProperty("resolves").GetString();
        try
        {
            var found = SchemaCoordinates.Resolve(data.Schema(test.GetProperty("schemaId").GetString()!), coordinate);
            return Failure.Unless(expected ?? "nothing", Kind(found, coordinate));
        }
        catch (GraphQLException refusal)
        {
            return Failure.Unless(expected ?? "nothing", refusal.Message);
        }
    }

    private static string Kind(object? found, string coordinate) => found switch
    {
        null => "nothing",
        NamedType => "NamedType",
        Field => "Field",
        EnumValue => "EnumValue",
        Directive => "Directive",
        InputField when coordinate.StartsWith('@') => "DirectiveArgument",
        InputField when coordinate.EndsWith(')') => "FieldArgument",
        _ => "InputField",
    };
}
