using GraphQL.Types;

namespace PartnerCrm.Tests.Permissions;

/// <summary>Plausible literals for arguments, as a document writes them.</summary>
internal static class Literals
{
    /// <summary>A field with the arguments it must have, and one more.</summary>
    public static string Call(Field field, InputField? given = null, string? value = null)
    {
        var arguments = field.Arguments.Values.Where(one => one.Type.IsNonNull || one == given).Select(one => $"{one.Name}: {(one == given ? value : Sample(one.Type))}").ToList();
        return arguments.Count == 0 ? field.Name : $"{field.Name}({string.Join(", ", arguments)})";
    }

    public static string Listed(GraphType type, string literal) => type.Nullable is ListType ? $"[{literal}]" : literal;

    public static string Of(NamedType type) => type switch
    {
        InputObjectType => "{}",
        EnumType choice => choice.Values.Keys.First(),
        { Name: "Int" or "Decimal" } => "1",
        { Name: "Boolean" } => "true",
        { Name: "Date" } => "\"2026-03-02\"",
        { Name: "DateTime" } => "\"2026-03-02T09:00:00Z\"",
        { Name: "ID" } => "\"org_01h2xcejqtf2nbrexx3vqjhp41\"",
        _ => "\"x\"",
    };

    private static string Sample(GraphType type) => Listed(type, type.Named is InputObjectType input
        ? $"{{ {string.Join(", ", input.Fields.Values.Where(field => field.Type.IsNonNull).Select(field => $"{field.Name}: {Sample(field.Type)}"))} }}"
        : Of(type.Named));
}
