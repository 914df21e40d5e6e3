using System.Text.Json;

namespace GraphQL.Tests.Hostile;

/// <summary>Requests made to keep a server busy, as bodies over the schema of a real program.</summary>
internal static class Attacks
{
    private const string Introspection = "__schema { types { name kind fields { name args { name type { name ofType { name } } } type { name kind ofType { name kind ofType { name } } } } inputFields { name } } }";

    public static IEnumerable<(string Name, byte[] Body)> All()
    {
        yield return ("20,000 levels", Query(Repeat(20_000, _ => "{ a ")));
        yield return ("500 levels of real fields", Query($"{{ organizations {{ nodes {{ {Repeat(250, _ => "relationships { nodes { organization { ")} id {Repeat(250, _ => "} } } ")} }} }} }}"));
        yield return ("190 levels of lists", Query($"{{ organizations(where: {new string('[', 190)}1{new string(']', 190)}) {{ totalCount }} }}"));
        yield return ("3,000 aliases", Query($"{{ {Repeat(3_000, i => $"a{i}: organizations {{ totalCount }} ")} }}"));
        yield return ("100 aliases of one deep page", Query($"{{ organizations {{ nodes {{ {Repeat(99, i => $"a{i}: relationships(first: {i}) {{ nodes {{ organization {{ id name country }} }} }} ")} }} }} }}"));
        yield return ("a bomb of 18 fragments", Query(Bomb(18)));
        yield return ("a bomb of 60 fragments", Query(Bomb(60)));
        yield return ("1,000 fragments in a ring", Query($"{{ ...F0 }} {Repeat(1_000, i => $"fragment F{i} on Query {{ ...F{(i + 1) % 1_000} }} ")}"));
        yield return ("80 fragments that all spread one another", Query($"{{ ...F0 }} {Repeat(80, i => $"fragment F{i} on Query {{ {Repeat(80, j => $"...F{j} ")} }} ")}"));
        yield return ("3,000 directives at one place", Query($"{{ __typename {Repeat(3_000, _ => "@skip(if: false) ")} }}"));
        yield return ("1,500 fields with a directive each", Query($"{{ organizations {{ nodes {{ {Repeat(1_500, _ => "id @include(if: true) ")} }} }} }}"));
        yield return ("introspection around in circles", Query($"{{ __schema {{ types {{ {Repeat(10, _ => "fields { type { ")} name {Repeat(10, _ => "} } ")} }} }} }}"));
        yield return ("introspection twenty times", Query($"{{ {Repeat(20, i => $"a{i}: {Introspection} ")} }}"));
        yield return ("introspection of one type, twenty times, three lists deep", Query($"{{ {Repeat(20, i => $"a{i}: __type(name: \"Organization\") {{ fields {{ type {{ fields {{ type {{ name fields {{ name }} }} }} }} }} }} ")} }}"));
        yield return ("a variable with a list of 150,000", Body("query($w: OrganizationFilterInput) { organizations(where: $w) { totalCount } }", new { w = new { name = new { @in = Enumerable.Repeat("abc", 150_000) } } }));
        yield return ("a variable with 100,000 wrong items", Body("query($w: OrganizationFilterInput) { organizations(where: $w) { totalCount } }", new { w = new { name = new { @in = Enumerable.Repeat(1, 300_000) } } }));
        yield return ("a variable with 40,000 conditions", Body("query($w: OrganizationFilterInput) { organizations(where: $w) { totalCount } }", new { w = new { or = Enumerable.Repeat(new { name = new { eq = "a" } }, 40_000) } }));
        yield return ("conditions 60 levels deep", Raw($"{{\"query\":\"query($w: OrganizationFilterInput) {{ organizations(where: $w) {{ totalCount }} }}\",\"variables\":{{\"w\":{Repeat(55, _ => "{\"not\":")}{{}}{new string('}', 55)}}}}}"));
        yield return ("conditions 90 levels deep as a literal", Query($"{{ organizations(where: {Repeat(90, i => i % 2 == 0 ? "{ and: [" : "{ or: [")} {{ name: {{ eq: \"a\" }} }} {Repeat(90, _ => "] }")}) {{ totalCount }} }}"));
        yield return ("a literal with 7,000 values", Query($"{{ organizations(where: {{ name: {{ in: [{Repeat(7_000, _ => "\"a\" ")}] }} }}) {{ totalCount }} }}"));
        yield return ("an object of 60,000 unknown keys", Body("query($w: OrganizationFilterInput) { organizations(where: $w) { totalCount } }", new { w = Enumerable.Range(0, 60_000).ToDictionary(i => $"nam{i}", _ => 1) }));
        yield return ("a string of a million letters", Body("query($n: String) { organizations(where: { name: { eq: $n } }) { totalCount } }", new { n = new string('x', 1_000_000) }));
        yield return ("a number of 900,000 digits", Raw($"{{\"query\":\"query($n: Int) {{ organizations(first: $n) {{ totalCount }} }}\",\"variables\":{{\"n\":{new string('9', 900_000)}}}}}"));
        yield return ("a literal number of 900,000 digits", Query($"{{ organizations(first: {new string('9', 900_000)}) {{ totalCount }} }}"));
        yield return ("50 operations over 300 fragments", Query($"{Repeat(50, i => $"query Q{i} {{ ...F0 }} ")} {Repeat(300, i => $"fragment F{i} on Query {{ __typename ...F{i + 1} }} ")} fragment F300 on Query {{ __typename }}"));
        yield return ("3,000 overlapping fields", Query($"{{ organizations {{ nodes {{ {Repeat(3_000, _ => "id name ")} }} }} }}"));
        yield return ("1,400 overlapping pages that conflict", Query($"{{ {Repeat(1_400, i => $"organizations(first: {i}) {{ totalCount }} ")} }}"));
        yield return ("700 overlapping selections and a conflict at the end", Query($"{{ {Repeat(700, i => $"organizations {{ nodes {{ a{i % 90}: name }} }} ")} organizations {{ nodes {{ a1: id }} }} }}"));
        yield return ("a megabyte of comments", Query($"{Repeat(150_000, _ => "#abc\n")}{{ __typename }}"));
        yield return ("a megabyte of commas", Query($"{{ {new string(',', 1_000_000)} __typename }}"));
        yield return ("a block string of 100,000 lines", Query($"{{ organizations(where: {{ name: {{ eq: \"\"\"{Repeat(100_000, _ => "  a\n")}\"\"\" }} }}) {{ totalCount }} }}"));
        yield return ("half a character", Raw("{\"query\":\"{ organizations(where: { name: { eq: \\\"\\ud800\\\" } }) { totalCount } }\"}"));
        yield return ("one node of every kind, 3,000 fields", Query($"{{ node(id: \"org_1\") {{ {Repeat(1_500, _ => "id __typename ")} ... on Organization {{ {Repeat(1_500, _ => "name ")} }} }} }}"));
        yield return ("one node, 4,000 fragments on its kinds", Query($"{{ node(id: \"org_1\") {{ {Repeat(2_000, i => $"... on {(i % 2 == 0 ? "Organization" : "Contact")} {{ id }} ")} }} }}"));
        yield return ("7,000 unknown fields", Query($"{{ {Repeat(7_000, i => $"organisation{i} ")} }}"));
        yield return ("2,500 unknown variables", Query($"query({Repeat(2_500, i => $"$a{i}: Strin ")}) {{ __typename }}"));
        yield return ("3,000 variables that nobody uses", Query($"query({Repeat(3_000, i => $"$a{i}: Int ")}) {{ __typename }}"));
        yield return ("a name of a million letters", Query($"{{ {new string('n', 1_000_000)} }}"));
        yield return ("JSON 100,000 deep", Raw(new string('[', 100_000)));
        yield return ("100,000 keys of one request", Raw($"{{{Repeat(60_000, i => $"\"k{i}\":1,")}\"query\":\"{{ __typename }}\"}}"));
    }

    private static string Bomb(int size) =>
        $"{{ ...F0 }} {Repeat(size, i => $"fragment F{i} on Query {{ a{i}: organizations {{ totalCount }} ...F{i + 1} ... on Query {{ ...F{i + 1} }} b{i}: me {{ __typename }} }} ")} fragment F{size} on Query {{ __typename }}";

    private static string Repeat(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));

    private static byte[] Query(string document) => Body(document, null);

    private static byte[] Body(string query, object? variables) => JsonSerializer.SerializeToUtf8Bytes(new { query, variables });

    private static byte[] Raw(string body) => System.Text.Encoding.UTF8.GetBytes(body);
}
