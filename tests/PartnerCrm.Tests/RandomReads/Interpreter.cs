using System.Collections;
using System.Reflection;
using System.Text.Json;
using GraphQL.Language;
using GraphQL.Postgres.Binding;
using GraphQL.Types;
using PartnerCrm.Access;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Answers a query from rows in memory, one object after the other, in the plainest way there is.</summary>
internal sealed class Interpreter
{
    private readonly BoundSchema schema;
    private readonly LoadedRows rows;
    private readonly SeenRows seen;
    private readonly KnownCursors cursors;
    private readonly Actor actor;
    private readonly OperationNode operation;
    private readonly NaiveSearch search;
    private readonly NaiveInput input;
    private readonly NaiveSelection selection;
    private readonly GroupAnswer groupAnswer;

    public Interpreter(
        BoundSchema schema, LoadedRows rows, SeenRows seen, SearchedWords words, KnownCursors cursors, Actor actor, DocumentNode document, IReadOnlyDictionary<string, object?> variables)
    {
        search = new NaiveSearch(schema, rows, seen, words);
        (this.schema, this.rows, this.seen, this.cursors, this.actor) = (schema, rows, seen, cursors, actor);
        operation = document.Definitions.OfType<OperationNode>().Single();
        input = new NaiveInput(operation, variables);
        selection = new NaiveSelection(schema.Schema, document, input);
        groupAnswer = new GroupAnswer(selection, Demand, Named);
    }

    /// <summary>The data: dictionaries, lists, and leaves; cursors by what they mean.</summary>
    public OrderedDictionary<string, object?> Answer() => Made(schema.Schema.Query!, selection.Of(schema.Schema.Query!, operation.Selections.Items), (name, nodes) => Root(schema.Schema.Query!.Fields[name], nodes));

    public static OrderedDictionary<string, object?> Made(ObjectType type, OrderedDictionary<string, List<FieldNode>> fields, Func<string, List<FieldNode>, object?> value)
    {
        var made = new OrderedDictionary<string, object?>();
        foreach (var (key, nodes) in fields) made.Add(key, nodes[0].Name.Value is "__typename" ? type.Name : value(nodes[0].Name.Value, nodes));
        return made;
    }

    private OrderedDictionary<string, object?>? Root(Field field, List<FieldNode> nodes)
    {
        Demand(field.Requires);
        switch (field.Binding)
        {
            case RootPage page: return Page(schema.Of(page.Target), rows.Of(page.Target), nodes);
            case RootGroups groups: return Groups(schema.Of(groups.Target), rows.Of(groups.Target), nodes);
            case RootSearch searched: return Hits(searched, field, nodes);
            case NodeById:
                var (type, id) = NaiveValues.Node(schema, (string)input.Arguments(nodes[0])["id"]!);
                return Row(type, rows.Find(type.ClrType, id), nodes);
            default: return actor.IsSignedIn ? Made((ObjectType)field.Type.Named, selection.Of((ObjectType)field.Type.Named, nodes), Me) : null;
        }
    }

    private object? Me(string name, List<FieldNode> nodes) => name switch
    {
        "userName" => actor.Name,
        "roles" => NaiveValues.Shown(actor.Roles.Order().ToList()),
        "permissions" => NaiveValues.Shown(actor.Permissions.Order().ToList()),
        _ => Row(schema.Of(typeof(Contact)), rows.Find(typeof(Contact), actor.Id), nodes),
    };

    // A row that the actor may not see is absent.
    private OrderedDictionary<string, object?>? Row(TypeBinding type, object? row, List<FieldNode> nodes) => row is null || !seen.Sees(type, row) ? null
        : Made(type.Type, selection.Of(type.Type, nodes), (name, below) => type.Fields.TryGetValue(name, out var field) ? Shown(type, field, row, below) : GroupsBelow(type, name, row, below));

    private object? Shown(TypeBinding type, FieldBinding field, object row, List<FieldNode> nodes)
    {
        Demand(field.Requires);
        switch (field)
        {
            case IdField: return NaiveValues.WireId(type.Prefix!, LoadedRows.IdOf(row));
            case ColumnField column: return Column(column, row);
            case OneField one: return Named(one.Target, LoadedRows.Cell(one.ForeignKey, row), nodes);
            case OneBackField one: return Row(schema.Of(one.Target), rows.Naming(one.ForeignKey, LoadedRows.IdOf(row)).SingleOrDefault(), nodes);
            case AnyOfField any: return any.Targets.Select(target => Named(target, LoadedRows.Cell(any.ForeignKey, row), nodes)).FirstOrDefault(found => found is not null);
            case ManyField many: return Page(schema.Of(many.Target), rows.Naming(many.ForeignKey, LoadedRows.IdOf(row)), nodes);
            case PartField part when !seen.Fits(part.SeenBy, row): return null;
            case PartField part:
                var shown = (ObjectType)type.Type.Fields[part.Name].Type.Named;
                return Made(shown, selection.Of(shown, nodes), (name, below) => Shown(type, part.Fields.Single(one => one.Name == name), row, below));
            case ComputedField computed:
                var from = computed.FromKey is { } key ? rows.Naming(key, LoadedRows.IdOf(row)).SingleOrDefault() : row;
                return from is null ? null : Plain(computed.Compute([.. computed.Columns.Select(cell => LoadedRows.Cell(cell, from))], actor), type.Type.Fields[computed.Name].Type.Named, nodes);
            default: throw new NotSupportedException(field.ToString());
        }
    }

    private static object? Column(ColumnField column, object row) => LoadedRows.Cell(column.Property, row) is var value && column.Property.GetColumnTypeName() is "jsonb" && value is string json
        ? JsonElement.Parse(json) : NaiveValues.Shown(value);

    private OrderedDictionary<string, object?>? Named(Type target, object? id, List<FieldNode> nodes) => id is Guid known ? Row(schema.Of(target), rows.Find(target, known), nodes) : null;

    // What C# computed: a leaf, a list, or an object whose properties are the fields.
    private object? Plain(object? value, NamedType type, List<FieldNode> nodes) => value switch
    {
        null => null,
        _ when type is not ObjectType => NaiveValues.Shown(value),
        IEnumerable list => list.Cast<object?>().Select(item => Plain(item, type, nodes)).ToList(),
        _ => Made((ObjectType)type, selection.Of((ObjectType)type, nodes), (name, below) => Plain(Property(value, name), ((ObjectType)type).Fields[name].Type.Named, below)),
    };

    private static object? Property(object value, string name) =>
        value.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!.GetValue(value);

    private OrderedDictionary<string, object?> Page(TypeBinding target, IEnumerable<object> among, List<FieldNode> nodes)
    {
        var arguments = input.Arguments(nodes[0]);
        var page = new NaivePage(new NaiveOrder(schema, target, arguments.GetValueOrDefault("order"), seen.Named), Fitting(target, among, arguments), arguments, cursors);
        var type = target.PageTypeOf(schema);
        return Made(type, selection.Of(type, nodes), (name, below) => name switch
        {
            "nodes" => page.Shown.Select(object? (row) => Row(target, row, below)).ToList(),
            "edges" => page.Shown.Select(object? (row) => Edge(page, target, (ObjectType)type.Fields["edges"].Type.Named, row, below)).ToList(),
            "totalCount" => new Number($"{page.Total}"),
            _ => Made((ObjectType)type.Fields[name].Type.Named, selection.Of((ObjectType)type.Fields[name].Type.Named, below), (info, _) => page.Info(info)),
        });
    }

    private IEnumerable<object> Fitting(TypeBinding target, IEnumerable<object> among, Dictionary<string, object?> arguments)
    {
        var filter = new NaiveFilter(schema, rows, seen, search);
        return among.Where(row => seen.Sees(target, row) && (arguments.GetValueOrDefault("where") is not IReadOnlyDictionary<string, object?> where || filter.Fits(target, row, where)));
    }

    private OrderedDictionary<string, object?> GroupsBelow(TypeBinding type, string name, object row, List<FieldNode> nodes)
    {
        var many = type.Fields.Values.OfType<ManyField>().Single(many => NaiveGroups.NameBeside(many.Name) == name);
        Demand(many.Requires);
        return Groups(schema.Of(many.Target), rows.Naming(many.ForeignKey, LoadedRows.IdOf(row)), nodes);
    }

    private OrderedDictionary<string, object?> Groups(TypeBinding target, IEnumerable<object> among, List<FieldNode> nodes)
    {
        var arguments = input.Arguments(nodes[0]);
        return groupAnswer.Of(new NaiveGroups(schema, rows, seen, target, Fitting(target, among, arguments), arguments), target.GroupsTypeOf(schema), nodes);
    }

    private OrderedDictionary<string, object?> Hits(RootSearch searched, Field field, List<FieldNode> nodes)
    {
        var arguments = input.Arguments(nodes[0]);
        var all = search.Hits(searched.Kinds, (string)arguments["text"]!, (arguments.GetValueOrDefault("kinds") as IReadOnlyList<object?>)?.Select(name => (string)name!).ToList());
        var after = arguments.GetValueOrDefault("after") is string cursor ? cursors.Meaning(cursor) : null;
        var behind = all.Where(hit => after is null || hit.IsBehind(after)).ToList();
        var size = NaivePage.Size(arguments, "first") ?? NaivePage.DefaultSize;
        var shown = behind.Take(size).ToList();
        var type = (ObjectType)field.Type.Named;
        return Made(type, selection.Of(type, nodes), (name, below) => name switch
        {
            "nodes" => shown.Select(object? (hit) => Hit(hit, (ObjectType)type.Fields["nodes"].Type.Named, below)).ToList(),
            "edges" => shown.Select(object? (hit) => Made((ObjectType)type.Fields["edges"].Type.Named, selection.Of((ObjectType)type.Fields["edges"].Type.Named, below),
                (member, inner) => member is "cursor" ? hit.Cursor : Hit(hit, (ObjectType)type.Fields["nodes"].Type.Named, inner))).ToList(),
            "totalCount" => new Number($"{all.Count}"),
            _ => Made((ObjectType)type.Fields[name].Type.Named, selection.Of((ObjectType)type.Fields[name].Type.Named, below), (info, _) => info switch
            {
                "hasNextPage" => behind.Count > size,
                "hasPreviousPage" => after is not null,
                _ => shown is [] ? null : (info is "startCursor" ? shown[0] : shown[^1]).Cursor,
            }),
        });

        OrderedDictionary<string, object?> Hit(NaiveHit hit, ObjectType shown, List<FieldNode> fields) => Made(shown, selection.Of(shown, fields), (name, below) => name switch
        {
            "score" => new Number($"{hit.Score}"),
            "match" => hit.Match,
            "kind" => searched.Kinds[hit.Kind].Name,
            _ => Row(hit.Type, hit.Row, below),
        });
    }

    private OrderedDictionary<string, object?> Edge(NaivePage page, TypeBinding target, ObjectType type, object row, List<FieldNode> nodes) =>
        Made(type, selection.Of(type, nodes), (name, below) => name is "cursor" ? page.Cursor(row) : Row(target, row, below));

    private void Demand(string? permission)
    {
        if (permission is not null && !actor.May(Enum.Parse<Permission>(permission))) throw new InvalidOperationException($"{actor.Name} was shown what needs {permission}");
    }
}
