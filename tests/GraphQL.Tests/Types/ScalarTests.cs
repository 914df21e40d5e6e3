using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Tests.Types;

public class ScalarTests
{
    public static TheoryData<string, string, string> Literals => new()
    {
        { "Int", "7", "7" },
        { "Int", "-2147483648", "-2147483648" },
        { "Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648" },
        { "Int", "1.0", "Int cannot represent non-integer value: 1.0" },
        { "Int", "\"7\"", "Int cannot represent non-integer value: \"7\"" },
        { "Float", "7", "7" },
        { "Float", "-1.5e3", "-1500" },
        { "Float", "1e999", "Float cannot represent non numeric value: 1e999" },
        { "Float", "true", "Float cannot represent non numeric value: true" },
        { "String", "\"a\"", "a" },
        { "String", "7", "String cannot represent a non string value: 7" },
        { "Boolean", "true", "True" },
        { "Boolean", "0", "Boolean cannot represent a non boolean value: 0" },
        { "ID", "\"a\"", "a" },
        { "ID", "12345678901234567890", "12345678901234567890" },
        { "ID", "1.5", "ID cannot represent a non-string and non-integer value: 1.5" },
    };

    public static TheoryData<string, object, string> Variables => new()
    {
        { "Int", 7L, "7" },
        { "Int", 7.0, "7" },
        { "Int", 7.5, "Int cannot represent non-integer value: 7.5" },
        { "Int", 3_000_000_000L, "Int cannot represent non 32-bit signed integer value: 3000000000" },
        { "Int", "7", "Int cannot represent non-integer value: \"7\"" },
        { "Int", true, "Int cannot represent non-integer value: true" },
        { "Float", 7, "7" },
        { "Float", double.NaN, "Float cannot represent non numeric value: NaN" },
        { "String", 7, "String cannot represent a non string value: 7" },
        { "Boolean", 1, "Boolean cannot represent a non boolean value: 1" },
        { "ID", 7, "7" },
        { "ID", 7.5, "ID cannot represent value: 7.5" },
    };

    public static TheoryData<string, object, string> Results => new()
    {
        { "Int", true, "1" },
        { "Int", "7", "7" },
        { "Int", "", "Int cannot represent non-integer value: \"\"" },
        { "Int", 1e10, "Int cannot represent non 32-bit signed integer value: 10000000000" },
        { "Float", 1.25m, "1.25" },
        { "Float", double.PositiveInfinity, "Float cannot represent non numeric value: Infinity" },
        { "String", true, "true" },
        { "String", DayOfWeek.Monday, "Monday" },
        { "Boolean", 0, "False" },
        { "Boolean", "true", "Boolean cannot represent a non boolean value: \"true\"" },
        { "ID", 7L, "7" },
        { "ID", 1.5, "ID cannot represent value: 1.5" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void Literals_are_taken_or_refused(string scalar, string literal, string outcome) =>
        Assert.Equal(outcome, Outcome(() => Scalars.Find(scalar)!.ParseLiteral!(Parser.ParseValue(literal), null)));

    [Theory]
    [MemberData(nameof(Variables))]
    public void Variables_are_taken_or_refused(string scalar, object value, string outcome) =>
        Assert.Equal(outcome, Outcome(() => Scalars.Find(scalar)!.ParseValue(value)));

    [Theory]
    [MemberData(nameof(Results))]
    public void Results_are_written_or_refused(string scalar, object value, string outcome) =>
        Assert.Equal(outcome, Outcome(() => Scalars.Find(scalar)!.Serialize(value)));

    private static string Outcome(Func<object?> coerce)
    {
        try
        {
            return FormattableString.Invariant($"{coerce()}");
        }
        catch (FormatException refusal)
        {
            return refusal.Message;
        }
    }

    [Theory]
    [InlineData(1e100, "1e+100")]
    [InlineData(-1.5e-7, "-1.5e-7")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(-0.0, "0")]
    public void A_refused_number_is_shown_as_json_has_it(double number, string shown) =>
        Assert.Equal($"String cannot represent a non string value: {shown}", Assert.Throws<FormatException>(() => Scalars.String.ParseValue(number)).Message);
}
