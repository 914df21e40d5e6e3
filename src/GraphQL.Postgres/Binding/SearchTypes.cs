using GraphQL.Types;

namespace GraphQL.Postgres.Binding;

/// <summary>The types of a search over several types: hits with their score, pages of them, and the kinds that may be asked for.</summary>
internal static class SearchTypes
{
    /// <summary>How a text is read.</summary>
    public const string Words = "The last word may be begun only, words in quotes stand together as they are, `or` stands between alternatives.";

    // Each kind is looked for in indexes of its own, and what is found is put in order: about the work of reading these many rows.
    private const int CostOfSearch = 50;
    private const int CostOfCount = 50;

    public static Field Field(string name, string title, string description, IReadOnlyList<SearchedKind> kinds, UnionType result, ObjectType pageInfo)
    {
        var kind = new EnumType(title + "Kind", "What a search may look for.");
        foreach (var one in kinds) kind.Add(new EnumValue(one.Name, one.Description) { Requires = one.Requires });
        var field = new Field(name, new NonNullType(Page(title, Hit(title, kind, result), pageInfo)), description)
        {
            Binding = new RootSearch(kinds),
            Cost = CostOfSearch,
            PageSize = new PageSize(["first"], PageTypes.DefaultSize),
        };
        field.Add(new InputField("text", new NonNullType(Scalars.String), "Words, whatever their case and accents, that stand where you may read them. " + Words + " Without quotes a name with a similar word fits too."));
        field.Add(new InputField("kinds", new ListType(new NonNullType(kind)), "Only what is of these kinds; all kinds unless said. One that you may not read is refused when it is named, and gives nothing when none is named."));
        field.Add(new InputField("first", Scalars.Int, $"How many at most, 0 to {PageTypes.MaxSize}; {PageTypes.DefaultSize} unless said."));
        field.Add(new InputField("after", Scalars.String, "Only what is behind this cursor, taken from an answer to the same text."));
        return field;
    }

    private static ObjectType Hit(string title, EnumType kind, UnionType result)
    {
        var match = new EnumType(title + "Match", "How something was found, the best first.");
        match.Add(new EnumValue("NAME", "One of its names is the text."));
        match.Add(new EnumValue("BEGINNING", "One of its names begins with the text."));
        match.Add(new EnumValue("WORDS", "It has the words, in a name or elsewhere."));
        match.Add(new EnumValue("SIMILAR", "One of its names has a similar word."));
        var hit = new ObjectType(title + "Hit", "Something that was found, and how well it fits.");
        hit.Add(new Field("score", new NonNullType(Scalars.Int), "How well it fits: 100 when a name is the text, 90 when a name begins with it, 50 to 80 when it has the words, the more the nearer a name comes to the text, "
            + "and up to 40 when a name merely has a similar word. What has more comes first; what has the same comes in the order of the kinds, then by id."));
        hit.Add(new Field("match", new NonNullType(match), "How it was found; where in several ways, the best of them."));
        hit.Add(new Field("kind", new NonNullType(kind), "Of which kind it is."));
        hit.Add(new Field("node", new NonNullType(result), "What was found."));
        return hit;
    }

    private static ObjectType Page(string title, ObjectType hit, ObjectType pageInfo)
    {
        var edge = new ObjectType(title + "Edge", $"One {title}Hit on a page, with its cursor.");
        edge.Add(new Field("cursor", new NonNullType(Scalars.String), "Where this one stands; continue behind it with `after`."));
        edge.Add(new Field("node", new NonNullType(hit), "The hit itself."));
        var page = new ObjectType(title + "Connection", $"A page of {title}Hit objects, the best first.");
        page.Add(new Field("nodes", List(hit), "The hits of this page.") { PerEntry = true });
        page.Add(new Field("edges", List(edge), "The hits of this page, each with its cursor.") { PerEntry = true, Cost = 0 });
        page.Add(new Field("pageInfo", new NonNullType(pageInfo), "Where this page stands.") { Cost = 0 });
        page.Add(new Field("totalCount", new NonNullType(Scalars.Int), "How many there are in all that fit and that you can see.") { Cost = CostOfCount });
        return page;
    }

    private static NonNullType List(ObjectType of) => new(new ListType(new NonNullType(of)));
}
