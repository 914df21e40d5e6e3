using System.Globalization;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Tests.Validation;

/// <summary>
/// The schema of these tests. Dogs and cats are pets with a name and an owner; their ages are of different types.
/// <c>Key</c> takes exactly one of its fields, <c>Day</c> is a scalar with rules of its own.
/// </summary>
internal static class Zoo
{
    public static Schema Schema { get; } = Build();

    private static Schema Build()
    {
        var mood = new EnumType("Mood");
        mood.Add(new EnumValue("HAPPY"));
        mood.Add(new EnumValue("SAD"));
        var day = new ScalarType("Day")
        {
            ParseValue = value => value is string text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
                ? parsed
                : throw new FormatException("A day is written as 2026-02-28."),
        };
        var filter = new InputObjectType("PetFilter");
        filter.Add(new InputField("size", NonNull(Scalars.Int)));
        filter.Add(new InputField("name", Scalars.String));
        filter.Add(new InputField("tags", new ListType(NonNull(Scalars.String))));
        filter.Add(new InputField("mood", mood));
        var key = new InputObjectType("Key") { IsOneOf = true };
        key.Add(new InputField("id", Scalars.Id));
        key.Add(new InputField("name", Scalars.String));

        var named = new InterfaceType("Named");
        var pet = new InterfaceType("Pet") { Interfaces = { named } };
        var dog = new ObjectType("Dog") { Interfaces = { pet, named } };
        var cat = new ObjectType("Cat") { Interfaces = { pet, named } };
        var person = new ObjectType("Person") { Interfaces = { named } };
        var animal = new UnionType("Animal") { Members = { dog, cat } };
        foreach (var type in new CompositeType[] { named, pet, dog, cat, person })
            type.Add(new Field("name", Scalars.String)).Add(new InputField("short", Scalars.Boolean));
        foreach (var type in new CompositeType[] { pet, dog, cat })
            type.Add(new Field("owner", person));
        dog.Add(new Field("barks", NonNull(Scalars.Boolean)));
        dog.Add(new Field("knows", NonNull(Scalars.Boolean))).Add(new InputField("command", NonNull(Scalars.String)));
        dog.Add(new Field("age", Scalars.Int));
        dog.Add(new Field("friends", new ListType(pet))).Add(new InputField("first", NonNull(Scalars.Int)) { Default = new IntValueNode("10") });
        cat.Add(new Field("age", Scalars.Float));
        cat.Add(new Field("mood", mood));
        person.Add(new Field("pets", new ListType(NonNull(pet)))).Add(new InputField("filter", filter));

        var query = new ObjectType("Query");
        query.Add(new Field("dog", dog));
        query.Add(new Field("cat", cat));
        query.Add(new Field("pet", pet)).Add(new InputField("key", key));
        query.Add(new Field("sure", pet)).Add(new InputField("key", NonNull(key)));
        query.Add(new Field("animal", animal));
        query.Add(new Field("person", person));
        query.Add(new Field("numbers", Scalars.Int)).Add(new InputField("of", new ListType(new ListType(NonNull(Scalars.Int)))));
        query.Add(new Field("scalars", Scalars.Int))
            .Add(new InputField("int", Scalars.Int))
            .Add(new InputField("float", Scalars.Float))
            .Add(new InputField("string", Scalars.String))
            .Add(new InputField("boolean", Scalars.Boolean))
            .Add(new InputField("id", Scalars.Id))
            .Add(new InputField("mood", mood))
            .Add(new InputField("day", day));
        var subscription = new ObjectType("Subscription");
        subscription.Add(new Field("born", pet));
        subscription.Add(new Field("died", pet));
        var tag = new Directive("tag", null, repeatable: true, ["FIELD", "QUERY"]) { Arguments = { ["name"] = new InputField("name", NonNull(Scalars.String)) } };
        return new Schema(query, null, subscription, directives: [tag, new Directive("once", null, repeatable: false, ["FIELD", "FRAGMENT_SPREAD"])]);
    }

    private static NonNullType NonNull(GraphType of) => new(of);
}
