using GraphQL.Types;
using GraphQL.Types.Sdl;

namespace GraphQL.Conformance;

/// <summary>The schemas that cases refer to, built once per folder.</summary>
public static class Schemas
{
    /// <summary>A directive location of a later edition, which some schemas name and no document uses.</summary>
    private const string LaterLocation = "FRAGMENT_VARIABLE_DEFINITION";

    /// <summary>The schema of a row of <c>schemas.jsonl</c>.</summary>
    public static Schema Schema(this CaseFolder data, string id) => data.Once($"schema {id}", () => SdlReader.Read(Sdl(data, id)));

    private static string Sdl(CaseFolder data, string id) =>
        data.SchemaRow(id).GetProperty("sdl").GetString()!.Replace(LaterLocation, "FRAGMENT_DEFINITION", StringComparison.Ordinal);
}
