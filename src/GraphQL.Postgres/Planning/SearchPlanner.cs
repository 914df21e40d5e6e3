using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Shaping;
using GraphQL.Types;

namespace GraphQL.Postgres.Planning;

/// <summary>Plans a search over several types, and how its hits are written.</summary>
internal sealed class SearchPlanner(BoundSchema schema, OperationContext operation, PagePlanner pages, Func<ColumnSet, TypeBinding, CollectedField, Shape> objectOf)
{
    private static readonly PgKind[] Keys = [PgKind.Int4, PgKind.Int4, PgKind.Of(typeof(Guid))];

    public SearchShape Shape(ColumnSet root, CollectedField field, RootSearch search)
    {
        var plan = Plan(field, search.Kinds);
        var members = Below(field).Select(member => (JsonEncodedText.Encode(member.Key), Member(plan, field, member))).ToList();
        var rows = members.Exists(member => member.Item2 is PageMember.Items or PageMember.Info) ? root.Add(new PlanColumn.Hits(plan)) : -1;
        var count = members.Exists(member => member.Item2 is PageMember.TotalCount) ? root.Add(new PlanColumn.HitCount(plan)) : -1;
        return new SearchShape(plan, rows, count, members);
    }

    private SearchPlan Plan(CollectedField field, IReadOnlyList<SearchedKind> kinds)
    {
        var (only, after, first) = (Given("kinds"), Given("after"), Given("first"));
        var signature = Cursor.Signature($"{field.Definition.Name}:{string.Join(',', kinds.Select(kind => kind.Name))}");
        var window = new WindowSlots(first.Slot(size => PagePlanner.Size(field, "first", size)), null);
        return new SearchPlan
        {
            Kinds = [.. kinds.Select((kind, place) => (kind, schema.Of(kind.Target), Tagged(place)))],
            Terms = SearchText.Terms(field, schema.Fold, Given("text")),
            Only = only.IsNull ? null : only.Slot(names => ((IReadOnlyList<object?>)names!).Select(name => Place((string)name!)).ToArray()),
            After = after.IsNull ? null : After(),
            First = window.First!,
            Number = pages.Number(window),
            Signature = signature,
        };

        Given Given(string name) => Planning.Given.Argument(field, name, pages.Place);

        int Place(string name) => kinds.TakeWhile(kind => kind.Name != name).Count();

        // Read here too: what only counts hits asks no slot, and a broken cursor is refused all the same.
        List<Slot> After()
        {
            At((string)after.Look(Cursor.SameNulls)!, 0);
            return [.. Enumerable.Range(0, Keys.Length).Select(key => after.Slot(cursor => At((string)cursor!, key)))];
        }

        // The order runs downwards by score and upwards by the rest; below zero all of it runs upwards.
        object? At(string cursor, int key) => Cursor.Read(cursor, signature, Keys, field) switch
        {
            [int score, ..] when key == 0 => -score,
            [not null, int, _] and var values => values[key],
            _ => throw Cursor.Malformed(field),
        };
    }

    private static ColumnSet Tagged(int place)
    {
        var row = new ColumnSet();
        row.Add(new PlanColumn.Tag(place));
        return row;
    }

    private PageMember Member(SearchPlan plan, CollectedField search, CollectedField member)
    {
        switch (member.Definition.Name)
        {
            case "nodes": return new PageMember.Items(Hit(plan, member));
            case "edges":
                return new PageMember.Items(Object(member, (field, type) => field.Definition.Name switch
            {
                "node" => Hit(plan, field),
                "cursor" => new HitCursorShape(plan),
                _ => new TypeNameShape(type.Name),
            }));
            case "totalCount": return new PageMember.TotalCount();
            case "pageInfo":
                plan.LooksAhead = true;
                return new PageMember.Info([.. Below(member).Select(field => (JsonEncodedText.Encode(field.Key), field.Definition.Name))]);
            default: return new PageMember.TypeName(search.Definition.Type.Named.Name);
        }
    }

    private ObjectShape Hit(SearchPlan plan, CollectedField hit) => Object(hit, (field, type) => field.Definition.Name switch
    {
        "score" => new CellShape(0, PgKind.Int4),
        "match" => new MatchShape(0),
        "kind" => new NamedPlaceShape(1, [.. plan.Kinds.Select(kind => JsonEncodedText.Encode(kind.Kind.Name))]),
        "node" => Node(plan, field),
        _ => new TypeNameShape(type.Name),
    });

    private TaggedShape Node(SearchPlan plan, CollectedField node)
    {
        plan.ShowsNode = true;
        return new TaggedShape(SearchPlan.Keys, [.. plan.Kinds.Select(kind => (kind.Row, objectOf(kind.Row, kind.Target, node)))]);
    }

    private ObjectShape Object(CollectedField field, Func<CollectedField, ObjectType, Shape> member)
    {
        var type = (ObjectType)field.Definition.Type.Named;
        return new ObjectShape([.. Below(field).Select(one => (JsonEncodedText.Encode(one.Key), member(one, type)))]);
    }

    private IReadOnlyList<CollectedField> Below(CollectedField field) => FieldCollection.Subfields(operation, (ObjectType)field.Definition.Type.Named, field.Nodes);
}
