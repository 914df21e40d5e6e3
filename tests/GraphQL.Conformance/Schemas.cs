using GraphQL.Types;
using GraphQL.Types.Sdl;

namespace GraphQL.Conformance;

/// <summary>The schemas that cases refer to, built once per folder.</summary>
public static class Schemas
{
    /// <summary>The schema of a row of <c>schemas.jsonl</c>.</summary>
    public static Schema Schema(this CaseFolder data, string id) =>
        data.Once($"schema {id}", () => SdlReader.Read(data.SchemaRow(id).GetProperty("sdl").GetString()!));
}
