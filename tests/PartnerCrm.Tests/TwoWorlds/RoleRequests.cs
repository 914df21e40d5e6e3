using System.Text;
using GraphQL.Types;
using ApiSchema = GraphQL.Types.Schema;

namespace PartnerCrm.Tests.TwoWorlds;

/// <summary>
/// Every way a role can look: each page, filter, order, count, grouping and nested path of the schema that its permissions allow, and each id it might guess.
/// </summary>
/// <param name="schema">The API.</param>
/// <param name="may">What the role may do.</param>
/// <param name="ids">Ids to ask for, some of them of rows that the role may not see.</param>
/// <param name="samples">Values for required arguments, by argument name, as GraphQL literals.</param>
internal sealed class RoleRequests(ApiSchema schema, Func<string, bool> may, IReadOnlyList<string> ids, IReadOnlyDictionary<string, string> samples)
{
    private const int Depth = 3;
    private const int Levels = 2;

    public IEnumerable<string> All()
    {
        foreach (var page in schema.Query!.Fields.Values.Where(field => IsPage(field) && field.Name is not "search" && Allowed(field)))
        {
            var given = Required(page, "first");
            yield return Request(page, given, $"totalCount nodes {{ {Selection(Node(page), Depth)} }} edges {{ cursor }} pageInfo {{ hasNextPage endCursor }}");
            foreach (var order in Orders(page))
                foreach (var from in new[] { given, Required(page, "last") })
                    yield return Request(page, from + order, "nodes { __typename } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }");
            foreach (var filter in Filters(page)) yield return Request(page, given + filter, "totalCount edges { cursor }");
        }

        foreach (var text in new[] { "a", "hidden", "changed", "41", "\\\"hidden\\\"", "growers", "published or submitted" })
        {
            foreach (var kind in schema.PossibleTypes(schema.Types["SearchResult"]))
                yield return $"{{ search(text: \"{text}\", first: 50) {{ totalCount nodes {{ score match kind node {{ ... on {kind.Name} {{ {Selection(kind, 0)} }} }} }} edges {{ cursor }} pageInfo {{ hasNextPage endCursor }} }} }}";
        }

        foreach (var field in schema.Query.Fields.Values.Where(field => GroupRequests.Are(field) && Allowed(field)))
        {
            var groups = new GroupRequests(field, may);
            foreach (var arguments in groups.Arguments()) yield return Request(field, arguments, groups.Selection);
            // The same filters as of the page; some of them show that they are the same.
            foreach (var filter in Filters(field).Where((_, i) => i % 10 == 0)) yield return Request(field, groups.AllKeys + filter, groups.Selection);
        }

        foreach (var id in ids) yield return $$"""{ node(id: "{{id}}") { __typename id } }""";
    }

    /// <summary>Whether the role may use a field at all.</summary>
    private bool Allowed(Field field) => field.Requires is not { } right || may(right);

    private bool Allowed(InputField field) => field.Requires is not { } right || may(right);

    private static bool IsPage(Field field) => field.Type.Named is CompositeType type && type.Fields.ContainsKey("nodes");

    private static ObjectType Node(Field page) => (ObjectType)((CompositeType)page.Type.Named).Fields["nodes"].Type.Named;

    private string Required(Field page, string size) =>
        $"{size}: 50" + string.Concat(page.Arguments.Values.Where(argument => argument.IsRequired).Select(argument => $", {argument.Name}: {samples[argument.Name]}"));

    private static string Request(Field page, string arguments, string selection) => $"{{ {page.Name}({arguments}) {{ {selection} }} }}";

    private IEnumerable<string> Orders(Field page) =>
        page.Arguments.TryGetValue("order", out var order) ? Orders((InputObjectType)order.Type.Named, Levels).Select(one => $", order: [{{ {one} }}]") : [];

    private IEnumerable<string> Orders(InputObjectType sort, int depth) => sort.Fields.Values.Where(Allowed).SelectMany(field => field.Type.Named is InputObjectType inner
        ? depth > 0 ? Orders(inner, depth - 1).Select(one => $"{field.Name}: {{ {one} }}") : []
        : new[] { "ASC", "DESC" }.Select(way => $"{field.Name}: {way}"));

    private IEnumerable<string> Filters(Field page) =>
        page.Arguments.TryGetValue("where", out var where) ? Conditions((InputObjectType)where.Type.Named, Levels).Select(condition => $", where: {{ {condition} }}") : [];

    private IEnumerable<string> Conditions(InputObjectType filter, int depth)
    {
        foreach (var field in filter.Fields.Values.Where(Allowed))
        {
            if (field.Name is "search")
                foreach (var text in new[] { "a", "hidden", "changed", "41" }) yield return $"search: \"{text}\"";
            if (field.Name is "and" or "or" or "not" || field.Type.Named is not InputObjectType inner) continue;
            if (inner.Name.EndsWith("OperationFilterInput", StringComparison.Ordinal))
                foreach (var comparison in depth == Levels ? Comparisons(inner) : Comparisons(inner).Take(1)) yield return $"{field.Name}: {{ {comparison} }}";
            else if (depth > 0)
                foreach (var condition in Related(field.Name, inner, depth)) yield return condition;
        }
    }

    private IEnumerable<string> Related(string name, InputObjectType inner, int depth)
    {
        if (!inner.Fields.TryGetValue("some", out var some)) return Conditions(inner, depth - 1).Select(condition => $"{name}: {{ {condition} }}");
        string[] words = depth == Levels ? ["some", "none", "all"] : ["some"];
        return [$"{name}: {{ any: true }}", $"{name}: {{ any: false }}",
            .. Conditions((InputObjectType)some.Type.Named, depth - 1).SelectMany(condition => words.Select(word => $"{name}: {{ {word}: {{ {condition} }} }}"))];
    }

    private IEnumerable<string> Comparisons(InputObjectType comparison)
    {
        foreach (var word in comparison.Fields.Values)
            foreach (var value in Values(word.Type.Named))
                yield return word.Type.Nullable is ListType ? $"{word.Name}: [{value}]" : $"{word.Name}: {value}";
    }

    private IEnumerable<string> Values(NamedType type) => type switch
    {
        EnumType names => names.Values.Keys.Take(3),
        { Name: "String" } => ["\"a\"", "\"no such text\""],
        { Name: "Boolean" } => ["true", "false"],
        { Name: "Date" } => ["\"2026-02-01\""],
        { Name: "DateTime" } => ["\"2026-02-01T00:00:00Z\""],
        { Name: "ID" } => ids.Take(4).Select(id => $"\"{id}\""),
        _ => ["1"],
    };

    private string Selection(CompositeType type, int depth)
    {
        var text = new StringBuilder("__typename ");
        foreach (var field in type.Fields.Values.Where(field => Allowed(field) && field.Arguments.Values.All(argument => !argument.IsRequired)))
        {
            if (field.Type.Named is not (CompositeType or UnionType)) text.Append(field.Name).Append(' ');
            else if (depth > 0 && IsPage(field)) text.Append($"{field.Name}(first: 5) {{ totalCount nodes {{ {Selection(Node(field), depth - 1)} }} edges {{ cursor }} }} ");
            else if (depth > 0 && GroupRequests.Are(field)) text.Append($"{field.Name}({new GroupRequests(field, may).AllKeys}) {{ {new GroupRequests(field, may).Selection} }} ");
            else if (depth > 0 && field.Type.Named is ObjectType inner) text.Append($"{field.Name} {{ {Selection(inner, depth - 1)} }} ");
            else if (depth > 0 && field.Type.Named is InterfaceType any)
                text.Append($"{field.Name} {{ id {string.Concat(schema.PossibleTypes(any).Select(possible => $"... on {possible.Name} {{ {Selection(possible, depth - 2)} }} "))} }} ");
        }

        return text.ToString();
    }
}
