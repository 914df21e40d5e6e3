using System.Reflection;
using GraphQL.Types;
using PartnerCrm.Graph;

namespace PartnerCrm.Tests.Testing;

/// <summary>Inputs of mutations as the schema describes them: what ids a field takes, and a plausible value for every field.</summary>
/// <param name="idOf">An id of one of these types.</param>
/// <param name="versionOf">The version of whatever has an id.</param>
internal sealed class CommandInputs(Func<IReadOnlyList<Type>, string> idOf, Func<string, int> versionOf)
{
    /// <summary>The types whose ids a field of an input takes; none where it takes no id.</summary>
    public static IReadOnlyList<Type> IdTypes(InputObjectType input, InputField field)
    {
        if (field.Type.Named != Scalars.Id) return [];
        var record = typeof(Crm).Assembly.GetTypes().Single(type => type.Name + "Input" == input.Name);
        var property = record.GetProperty(field.Name, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)!;
        var parameter = record.GetConstructors().SelectMany(constructor => constructor.GetParameters()).First(one => one.Name == property.Name);
        return (parameter.GetCustomAttribute<IdOfAttribute>() ?? property.GetCustomAttribute<IdOfAttribute>())!.Types;
    }

    /// <summary>The input with all its fields, or with those that it must have.</summary>
    public Dictionary<string, object?> Sample(InputObjectType input, bool all)
    {
        var fields = input.Fields.Values.Where(field => all || field.Type.IsNonNull).ToList();
        var made = fields.Where(field => field.Name != "version").ToDictionary(field => field.Name, field => Value(input, field, field.Type, all));
        if (fields.Exists(field => field.Name == "version"))
            made["version"] = made.Values.OfType<string>().FirstOrDefault(value => value.Length > 27 && value[^27] == '_') is { } id ? versionOf(id) : 1;
        return made;
    }

    private object? Value(InputObjectType input, InputField field, GraphType type, bool all) => type.Nullable switch
    {
        ListType list => new List<object?> { Value(input, field, list.Of, all) },
        InputObjectType nested => Sample(nested, all),
        EnumType choice => choice.Values.Keys.First(),
        ScalarType { Name: "ID" } => idOf(IdTypes(input, field)),
        ScalarType { Name: "Int" } => field.Name.Contains("ear", StringComparison.Ordinal) ? 2026 : 3,
        ScalarType { Name: "Boolean" } => false,
        ScalarType { Name: "Decimal" } => 10,
        ScalarType { Name: "Date" } => field.Name.Contains("xpires", StringComparison.Ordinal) ? "2028-01-31" : "2026-03-02",
        ScalarType { Name: "DateTime" } => "2026-03-02T09:00:00Z",
        _ => Text(field.Name),
    };

    private static string Text(string field) => field switch
    {
        "currency" => "USD",
        "country" => "PE",
        "language" or "languages" => "es",
        "website" => "https://example.org",
        "emails" => "somebody@example.org",
        "phones" => "+51 1 555 0100",
        "orcid" => "0000-0002-1825-0097",
        _ => "Some text",
    };
}
