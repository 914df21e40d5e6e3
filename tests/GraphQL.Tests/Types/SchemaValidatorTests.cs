using GraphQL.Types;
using GraphQL.Types.Sdl;

namespace GraphQL.Tests.Types;

public class SchemaValidatorTests
{
    public static TheoryData<string, string> Broken => new()
    {
        { "type Q { a: Int }", "Query root type must be provided." },
        { "type Query", "Type Query must define one or more fields." },
        { "type Query { __a: Int }", "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection." },
        { "type Query { a: In } input In { a: Int }", "The type of Query.a must be Output Type but got: In." },
        { "type Query { a(b: Query): Int }", "The type of Query.a(b:) must be Input Type but got: Query." },
        { "type Query { a(b: Int! @deprecated): Int }", "Required argument Query.a(b:) cannot be deprecated." },
        { "type Query { a(b: [In!] = [{c: 1}, {c: true}]): Int } input In { c: Int }", "Query.a(b:) has invalid default value at [1].c: Int cannot represent non-integer value: true" },
        { "type Query { a: Int } input In @oneOf { a: Int! }", "OneOf input field In.a must be nullable." },
        { "type Query { a: Int } input In { self: In! }", "Cannot reference Input Object \"In\" within itself through a series of non-null fields: \"self\"." },
        { "type Query { a: Int } input In { self: In = {} }", "Invalid circular reference. The default value of Input Object field In.self references itself." },
        { "interface I { a: Int } type Query implements I { a: Int @deprecated }", "Interface field I.a is not deprecated, so implementation field Query.a must not be deprecated." },
        { "interface I { a: Int } type Query implements I { a(b: Int!): Int }", "Object field Query.a includes required argument b that is missing from the Interface field I.a." },
        { "type Query { a: Int } directive @d(a: Int @d) on ARGUMENT_DEFINITION", "Directive @d cannot reference itself, directly or through other directives and types." },
        { "type Query { a: Int @deprecated(reason: 5) }", "@deprecated(reason:) has invalid value: String cannot represent a non string value: 5" },
        { "type Query { a: Int } schema { query: Query, mutation: Query }", "All root types must be different, \"Query\" type is used as query and mutation root types." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_schema_that_breaks_a_rule_is_told_so_with_a_place(string sdl, string message)
    {
        var errors = SchemaValidator.Validate(SdlReader.Read(sdl));

        var error = Assert.Single(errors);
        Assert.Equal(message, error.Message);
        Assert.True(error.Locations!.Count > 0 || message.StartsWith("Query root type", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_of_a_schema_built_in_code_are_checked_too()
    {
        var query = new ObjectType("Query");
        query.Add(new Field("first name", Scalars.String));

        var refusal = Assert.Throws<GraphQLException>(() => SchemaValidator.Demand(new Schema(query)));

        Assert.StartsWith("Name \"first name\" must consist of", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_is_not_valid_never_serves()
    {
        var refusal = Assert.Throws<GraphQLException>(() => new Pipeline(new Schema(new ObjectType("Query"))));

        Assert.Equal("Type Query must define one or more fields.", refusal.Message);
    }

    [Fact]
    public void The_introspection_types_themselves_are_valid() =>
        Assert.Empty(SchemaValidator.Validate(SdlReader.Read("type Query { a: Int } union U = Query")));
}
