using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using System.Text.RegularExpressions;
using GraphQL.Postgres.Binding;
using GraphQL.Types;
using PartnerCrm.Audit;

namespace PartnerCrm.Access;

/// <summary>Who sees and does what, printed from the roles' table and from what the slices say about their types: one page for an auditor.</summary>
internal static partial class PermissionsPage
{
    public static string Text(BoundSchema schema)
    {
        var page = new StringBuilder("# Who sees what\n\nPrinted from the code; a test fails when it is stale. A row that somebody may not see is absent everywhere, as if it did not exist. "
            + "A field, filter or order that needs a permission is refused without it.\n");
        Roles(page);
        Roots(page, "What can be asked", schema.Schema.Query!);
        if (schema.Schema.Mutation is { } mutation) Roots(page, "What can be done", mutation);
        if (schema.Schema.Subscription is { } subscription) Roots(page, "What can be followed", subscription);
        page.Append("\n## Rows and fields\n");
        foreach (var type in schema.Types.Values.OrderBy(type => type.Type.Name, StringComparer.Ordinal)) OfType(page, type);
        return page.ToString();
    }

    private static void Roles(StringBuilder page)
    {
        var roles = Enum.GetValues<Role>();
        page.Append(CultureInfo.InvariantCulture, $"\n## Roles\n\nEverybody, signed in or not: {string.Join(", ", RolePermissions.Everyone)}.\n\n| permission | {string.Join(" | ", roles)} |\n");
        page.Append(CultureInfo.InvariantCulture, $"| --- |{string.Concat(roles.Select(_ => " --- |"))}\n");
        foreach (var permission in Enum.GetValues<Permission>())
            page.Append(CultureInfo.InvariantCulture, $"| {permission} | {string.Join(" | ", roles.Select(role => RolePermissions.Of(role).Contains(permission) ? "x" : " "))} |\n");
    }

    private static void Roots(StringBuilder page, string title, ObjectType root)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| field | needs |\n| --- | --- |\n");
        foreach (var field in root.Fields.Values.OrderBy(field => field.Name, StringComparer.Ordinal)) page.Append(CultureInfo.InvariantCulture, $"| {field.Name} | {field.Requires ?? "nothing"} |\n");
        var names = root.Fields.Values.SelectMany(field => field.Arguments.Values).Select(argument => argument.Type.Named).OfType<EnumType>().Distinct();
        foreach (var (type, name) in names.SelectMany(type => type.Values.Values.Where(name => name.Requires is not null).Select(name => (type, name))))
            page.Append(CultureInfo.InvariantCulture, $"| {type.Name}.{name.Name}, asked by name | {name.Requires} |\n");
    }

    private static void OfType(StringBuilder page, TypeBinding type)
    {
        var rows = type.ClrType == typeof(AuditChange)
            ? "May(ReadAudit), or the changed row is visible and the changed field may be read"
            : type.SeenBy is { } seenBy ? Words(seenBy) : "everybody";
        page.Append(CultureInfo.InvariantCulture, $"\n### {type.Type.Name}\n\nRows: {rows}\n\n");
        Fields(page, type.Fields.Values, string.Empty);
        foreach (var vector in type.Vectors) page.Append(CultureInfo.InvariantCulture, $"- search in {vector.Column}: {(vector.ReadBy is { } readBy ? Words(readBy) : "whoever sees the row")}\n");
        foreach (var part in type.Fields.Values.OfType<PartField>())
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{part.Name}: {Words(part.SeenBy)}\n\n");
            Fields(page, part.Fields, part.Name + ".");
        }
    }

    private static void Fields(StringBuilder page, IEnumerable<FieldBinding> fields, string prefix)
    {
        foreach (var needs in fields.GroupBy(field => field.Requires ?? "nothing").OrderBy(group => group.Key is "nothing" ? string.Empty : group.Key, StringComparer.Ordinal))
            page.Append(CultureInfo.InvariantCulture, $"- needs {needs.Key}: {string.Join(", ", needs.Select(field => prefix + field.Name))}\n");
    }

    // The compiler's words for a lambda, made readable.
    private static string Words(LambdaExpression condition) =>
        Wrapped().Replace(condition.Body.ToString(), "$1").Replace("OrElse", "or", StringComparison.Ordinal).Replace("AndAlso", "and", StringComparison.Ordinal)
            .Replace("actor.May", "May", StringComparison.Ordinal).Replace(" == ", " = ", StringComparison.Ordinal);

    [GeneratedRegex(@"Convert\(([\w.]+), [\w\.`\[\]]+\)")]
    private static partial Regex Wrapped();
}
