using System.Text.Json;
using GraphQL.Types;
using GraphQL.Types.Sdl;

namespace GraphQL.Conformance.Replays;

/// <summary>A recorded schema whose every resolver asks the <see cref="Replay"/> of its operation.</summary>
internal static class ReplaySchema
{
    public static Schema Read(JsonElement row)
    {
        var sdl = row.GetProperty("sdl").GetString()!;
        var schema = string.IsNullOrWhiteSpace(sdl) ? new Schema(null) : SdlReader.Read(sdl, TestScalars.All);
        foreach (var type in schema.Types.Values.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            switch (type)
            {
                case ObjectType objectType:
                    foreach (var field in objectType.Fields.Values)
                        field.Resolve = static field => ((Replay)field.Operation.Host!).Answer(field);
                    break;
                case InterfaceType contract:
                    contract.ResolveType = TypeOf;
                    break;
                case UnionType union:
                    union.ResolveType = TypeOf;
                    break;
                case EnumType enumType:
                    TestEnums.GiveValues(enumType, row);
                    break;
            }
        }

        return schema;
    }

    private static string? TypeOf(object value) => (value as RecordedObject)?.Type;
}
