using GraphQL.Execution;
using GraphQL.Types;

namespace GraphQL.Tests.Execution;

public class PermissionTests
{
    private readonly Shelf shelf = new();
    private readonly InputObjectType filter = new("BookFilterInput");

    public PermissionTests()
    {
        shelf.Book.Fields["pages"].Requires = "ReadPages";
        filter.Add(new InputField("pages", Shelf.Number) { Requires = "ReadPages" });
        filter.Add(new InputField("any", new ListType(filter)));
        filter.Add(new InputField("title", Shelf.Text));
        shelf.Query.Add(new Field("find", new ListType(shelf.Book))).Add(new InputField("where", filter));
        var kind = new EnumType("Kind");
        kind.Add(new EnumValue("NOVEL"));
        kind.Add(new EnumValue("DIARY") { Requires = "ReadDiaries" });
        shelf.Query.Fields["find"].Add(new InputField("kinds", new ListType(kind)));
        filter.Add(new InputField("kind", kind));
        shelf.Query.Fields["find"].Add(new InputField("secret", Shelf.Text) { Requires = "ReadSecrets" });

        var work = new InterfaceType("Work");
        work.Add(new Field("pages", Shelf.Number));
        shelf.Book.Interfaces.Add(work);
        shelf.Query.Add(new Field("work", work));
    }

    [Theory]
    [InlineData("{ book { title } }")]
    [InlineData("{ book { title pages @skip(if: true) } }")]
    [InlineData("query ($no: Boolean = false) { book { ... @include(if: $no) { pages } title } }")]
    [InlineData("{ find(where: { title: \"a\" }) { title } }")]
    [InlineData("query ($s: String, $p: Int) { find(secret: $s, where: { pages: $p }) { title } }")]
    [InlineData("query ($k: [Kind!] = [DIARY], $one: Kind = DIARY) { find(kinds: [NOVEL], where: { kind: NOVEL }) { title } }")]
    public void What_is_not_used_is_not_refused(string text) => Assert.Empty(Check(text));

    [Theory]
    [InlineData("{ book { pages } }", "1:10 book/pages You may not read Book.pages: it needs the permission ReadPages.")]
    [InlineData("{ b: book { sequel { n: pages } } }", "1:22 b/sequel/n You may not read Book.pages: it needs the permission ReadPages.")]
    [InlineData("{ book { ...f } } fragment f on Book { pages }", "1:40 book/pages You may not read Book.pages: it needs the permission ReadPages.")]
    [InlineData("{ work { pages } }", "1:10 work/pages You may not read Book.pages: it needs the permission ReadPages.")]
    [InlineData("{ find(secret: null) { title } }", "1:8 find You may not use Query.find(secret:): it needs the permission ReadSecrets.")]
    [InlineData("{ find(where: { pages: null }) { title } }", "1:17 find You may not use BookFilterInput.pages: it needs the permission ReadPages.")]
    [InlineData("{ find(where: { any: [{ pages: 1 }] }) { title } }", "1:25 find You may not use BookFilterInput.pages: it needs the permission ReadPages.")]
    [InlineData("{ find(where: { any: { pages: 1 } }) { title } }", "1:24 find You may not use BookFilterInput.pages: it needs the permission ReadPages.")]
    [InlineData("query ($w: BookFilterInput = { pages: 2 }) { find(where: $w) { title } }", "1:32 find You may not use BookFilterInput.pages: it needs the permission ReadPages.")]
    [InlineData("{ find(kinds: [NOVEL, DIARY]) { title } }", "1:23 find You may not use Kind.DIARY: it needs the permission ReadDiaries.")]
    [InlineData("{ find(kinds: DIARY) { title } }", "1:15 find You may not use Kind.DIARY: it needs the permission ReadDiaries.")]
    [InlineData("{ find(where: { any: [{ kind: DIARY }] }) { title } }", "1:31 find You may not use Kind.DIARY: it needs the permission ReadDiaries.")]
    [InlineData("query ($k: [Kind!] = [DIARY]) { find(kinds: $k) { title } }", "1:23 find You may not use Kind.DIARY: it needs the permission ReadDiaries.")]
    public void What_is_used_without_its_permission_is_named(string text, string error) => Assert.Equal([error], Check(text));

    [Fact]
    public void An_input_field_in_a_variable_counts_when_it_was_given_even_as_null()
    {
        const string Text = "query ($w: BookFilterInput) { find(where: $w) { title } }";
        object?[] nested = [new Dictionary<string, object?> { ["pages"] = null }];
        Assert.Equal(
            ["1:43 find You may not use BookFilterInput.pages: it needs the permission ReadPages."],
            Check(Text, new() { ["w"] = new Dictionary<string, object?> { ["any"] = nested } }));
        Assert.Empty(Check(Text, new() { ["w"] = new Dictionary<string, object?> { ["title"] = "a" } }));
    }

    [Fact]
    public void A_name_of_an_enum_in_a_variable_counts_wherever_it_stands()
    {
        const string Text = "query ($k: [Kind!], $w: BookFilterInput) { find(kinds: $k, where: $w) { title } }";
        object?[] both = ["NOVEL", "DIARY"], novel = ["NOVEL"];
        Assert.Equal(["1:56 find You may not use Kind.DIARY: it needs the permission ReadDiaries."], Check(Text, new() { ["k"] = both }));
        Assert.Equal(["1:67 find You may not use Kind.DIARY: it needs the permission ReadDiaries."], Check(Text, new() { ["w"] = new Dictionary<string, object?> { ["kind"] = "DIARY" } }));
        Assert.Empty(Check(Text, new() { ["k"] = novel, ["w"] = new Dictionary<string, object?> { ["kind"] = "NOVEL" } }));
    }

    [Fact]
    public void Each_occurrence_is_an_error_of_its_own() => Assert.Equal(
        [
            "1:13 a/pages You may not read Book.pages: it needs the permission ReadPages.",
            "1:31 b/x You may not read Book.pages: it needs the permission ReadPages.",
        ],
        Check("{ a: book { pages } b: book { x: pages } }".Replace("x: ", "x:", StringComparison.Ordinal)));

    [Fact]
    public void A_caller_who_holds_the_permission_is_not_refused() =>
        Assert.Empty(Permissions.Check(Operation("{ book { pages } find(secret: \"a\") { title } }", _ => true), null));

    [Fact]
    public void Fragments_that_double_at_every_level_are_walked_once()
    {
        var fragments = string.Concat(Enumerable.Range(0, 60).Select(i => $" fragment f{i} on Book {{ a: sequel {{ ...f{i + 1} }} b: sequel {{ ...f{i + 1} }} }}"));
        var errors = Check("{ book { ...f0 } }" + fragments + " fragment f60 on Book { pages }");
        Assert.Equal(100, errors.Count);
    }

    private List<string> Check(string text, Dictionary<string, object?>? variables = null) =>
    [
        .. Permissions.Check(Operation(text, _ => false, variables), variables)
            .Select(error => $"{error.Locations![0].Line}:{error.Locations[0].Column} {string.Join('/', error.Path!)} {error.Message}"),
    ];

    private OperationContext Operation(string text, Func<string, bool> may, Dictionary<string, object?>? variables = null)
    {
        var operation = shelf.Operation(text, variables);
        return new OperationContext
        {
            Schema = operation.Schema,
            Document = operation.Document,
            Operation = operation.Operation,
            Fragments = operation.Fragments,
            Variables = operation.Variables,
            May = may,
        };
    }
}
