using GraphQL.Types;

namespace GraphQL.Tests.Execution;

public class VariableCoercionTests
{
    private readonly Shelf shelf = new();

    public VariableCoercionTests()
    {
        var point = new InputObjectType("Point") { Create = fields => string.Join(' ', fields.Select(field => $"{field.Key}={field.Value ?? "null"}")) };
        point.Add(new InputField("x", new NonNullType(Shelf.Number)));
        point.Add(new InputField("y", Shelf.Number));
        var choice = new InputObjectType("Choice") { IsOneOf = true };
        choice.Add(new InputField("a", Shelf.Text));
        choice.Add(new InputField("b", Shelf.Text));
        var day = new EnumType("Day");
        day.Add(new EnumValue("MONDAY", value: DayOfWeek.Monday));
        var field = shelf.Query.Add(new Field("take", Shelf.Text));
        field.Add(new InputField("point", point)).Add(new InputField("choice", choice)).Add(new InputField("day", day)).Add(new InputField("list", new ListType(Shelf.Number)));
    }

    [Fact]
    public void A_variable_that_was_not_given_is_absent_and_a_null_is_null()
    {
        var coerced = Coerce("$a: Int, $b: Int, $c: Int = 3, $d: Int = 4", new() { ["b"] = null, ["d"] = null });
        Assert.Equal(["b", "c", "d"], coerced.Keys.Order());
        Assert.Equal((null, 3, null), (coerced["b"], coerced["c"], coerced["d"]));
    }

    [Fact]
    public void An_input_object_becomes_what_its_type_creates_and_keeps_absent_and_null_apart()
    {
        Assert.Equal("x=1 y=null", One("Point", new Dictionary<string, object?> { ["x"] = 1, ["y"] = null }));
        Assert.Equal("x=1", One("Point", new Dictionary<string, object?> { ["x"] = 1 }));
    }

    [Fact]
    public void An_enum_becomes_its_value_and_one_item_becomes_a_list()
    {
        Assert.Equal(DayOfWeek.Monday, One("Day", "MONDAY"));
        Assert.Equal(new object?[] { 5 }, One("[Int]", 5));
    }

    [Theory]
    [InlineData("$v: Int!", null, "Variable \"$v\" of required type \"Int!\" was not provided.")]
    [InlineData("$v: Book", null, "Variable \"$v\" expected value of type \"Book\" which cannot be used as an input type.")]
    [InlineData("$v: [Int!]", "x", "Variable \"$v\" got invalid value \"x\"; Int cannot represent non-integer value: \"x\"")]
    [InlineData("$v: Day", "MONDY", "Variable \"$v\" got invalid value \"MONDY\"; Value \"MONDY\" does not exist in \"Day\" enum. Did you mean the enum value \"MONDAY\"?")]
    [InlineData("$v: Point", "x", "Variable \"$v\" got invalid value \"x\"; Expected type \"Point\" to be an object.")]
    public void What_does_not_fit_is_said_in_the_words_of_the_reference(string definition, string? value, string message) =>
        Assert.Equal(message, Assert.Throws<GraphQLException>(() => Coerce(definition, value is null ? null : new() { ["v"] = value })).Message);

    [Fact]
    public void Exactly_one_field_of_a_choice_is_given() => Assert.Equal(
        "Variable \"$v\" got invalid value { a: \"x\", b: null }; Exactly one key must be specified for OneOf type \"Choice\".",
        Assert.Throws<GraphQLException>(() => One("Choice", new Dictionary<string, object?> { ["a"] = "x", ["b"] = null })).Message);

    [Fact]
    public void Errors_stop_at_a_number_that_is_worth_reporting()
    {
        var error = Assert.Throws<GraphQLException>(() => One("[Int]", Enumerable.Repeat<object?>("x", 10_000).ToArray()));
        Assert.Equal(51, error.Errors.Count);
    }

    [Fact]
    public void A_long_value_is_not_sent_back_whole()
    {
        var fields = Enumerable.Range(0, 100).ToDictionary(i => $"unknown{i}", _ => (object?)new string('x', 10_000));
        var error = Assert.Throws<GraphQLException>(() => One("Point", fields));
        Assert.InRange(error.Errors.Sum(one => one.Message.Length), 1, 51 * 700);
    }

    private object? One(string type, object value) => Coerce($"$v: {type}", new() { ["v"] = value })["v"];

    private IReadOnlyDictionary<string, object?> Coerce(string definitions, Dictionary<string, object?>? given) =>
        shelf.Operation($"query ({definitions}) {{ book {{ title }} }}", given).Variables;
}
