using GraphQL.Language;
using GraphQL.Types;
using GraphQL.Types.Sdl;

namespace GraphQL.Tests.Types;

public class SchemaTests
{
    private static readonly Schema Pets = SdlReader.Read("""
        interface Named { name: String }
        interface Pet implements Named { name: String }
        type Dog implements Pet & Named { name: String, barks: Boolean }
        type Cat implements Pet & Named { name: String }
        type Tree implements Named { name: String }
        union Climber = Cat | Tree
        type Query { pets: [Pet!]!, climber(height: Int = 3): Climber }
        """);

    [Theory]
    [InlineData("Named", "Dog Cat Tree")]
    [InlineData("Pet", "Dog Cat")]
    [InlineData("Climber", "Cat Tree")]
    [InlineData("Dog", "Dog")]
    [InlineData("String", "")]
    public void A_type_knows_the_objects_it_stands_for(string type, string objects) =>
        Assert.Equal(objects, string.Join(' ', Pets.PossibleTypes(Pets.Types[type])));

    [Theory]
    [InlineData("Dog", "Pet", true)]
    [InlineData("Pet", "Named", true)]
    [InlineData("Named", "Pet", false)]
    [InlineData("Dog", "Climber", false)]
    [InlineData("[Dog!]!", "[Pet]", true)]
    [InlineData("[Dog]", "[Dog!]", false)]
    [InlineData("[Dog]", "Dog", false)]
    public void A_subtype_fits_where_its_supertype_is_expected(string type, string expected, bool fits) =>
        Assert.Equal(fits, Pets.IsSubtype(Type(type), Type(expected)));

    [Theory]
    [InlineData("Query", "pets", true)]
    [InlineData("Query", "__schema", true)]
    [InlineData("Query", "__typename", true)]
    [InlineData("Dog", "__schema", false)]
    [InlineData("Climber", "__typename", true)]
    [InlineData("Climber", "name", false)]
    [InlineData("String", "__typename", false)]
    public void Meta_fields_are_found_where_they_may_be_selected(string type, string field, bool found) =>
        Assert.Equal(found, Pets.TryGetField(Pets.Types[type], field, out _));

    [Fact]
    public void Types_are_found_wherever_a_schema_built_in_code_refers_to_them()
    {
        var inner = new InputObjectType("Inner");
        inner.Add(new InputField("size", new EnumType("Size")));
        var query = new ObjectType("Query");
        query.Add(new Field("a", new ListType(new ObjectType("A")))).Add(new InputField("by", new NonNullType(inner)));

        var schema = new Schema(query, types: [new ObjectType("Hidden")]);

        Assert.Equal(["Hidden", "Query", "A", "Inner", "Size"], schema.Types.Keys.Take(5));
        Assert.Equal(["include", "skip", "deprecated", "specifiedBy", "oneOf"], schema.Directives.Keys);
    }

    [Fact]
    public void Two_types_of_one_name_are_refused()
    {
        var query = new ObjectType("Query");
        query.Add(new Field("a", new ObjectType("A")));
        query.Add(new Field("b", new ObjectType("A")));

        var refusal = Assert.Throws<ArgumentException>(() => new Schema(query));

        Assert.Contains("multiple types named \"A\"", refusal.Message, StringComparison.Ordinal);
    }

    private static GraphType Type(string text) => Pets.TypeFromNode(Parser.ParseType(text))!;
}
