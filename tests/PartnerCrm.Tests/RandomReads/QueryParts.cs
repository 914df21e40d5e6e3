using GraphQL.Language;
using GraphQL.Postgres.Binding;
using GraphQL.Types;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>The pieces of a query: fields, fragments, conditions, and values that go into variables.</summary>
internal sealed class QueryParts(RandomValues values)
{
    /// <summary>A size that no page has.</summary>
    public const int UnfitSize = 101;

    /// <summary>A number of groups that no answer has.</summary>
    public const int UnfitGroups = 1_001;

    /// <summary>A text that is no cursor.</summary>
    public const string UnfitCursor = "no cursor!";

    /// <summary>An order of groups that names something twice.</summary>
    public static readonly List<object?> UnfitOrder = [new Dictionary<string, object?> { ["count"] = "ASC" }, new Dictionary<string, object?> { ["count"] = "DESC" }];

    private readonly List<Hole> holes = [];
    private readonly List<Hole> last = [];
    private readonly List<FragmentNode> fragments = [];
    private int aliases;

    public MadeQuery Document(IReadOnlyList<SelectionNode> selections)
    {
        var body = new SelectionSetNode([.. Rearranged("Query", [.. selections])]);
        List<Hole> all = [.. holes, .. last];
        return new MadeQuery(new DocumentNode([new OperationNode(OperationKind.Query, null, [.. all.Select(hole => hole.Definition)], [], body), .. fragments]), all);
    }

    public string Alias() => $"a{++aliases}";

    public FieldNode TypeName() => new(null, new NameNode("__typename"), [], [], null);

    public FieldNode Field(Field field, string? alias, IReadOnlyList<(string Name, ValueNode Value)> arguments, IReadOnlyList<SelectionNode>? below) => new(
        alias is null ? null : new NameNode(alias), new NameNode(field.Name), [.. arguments.Select(argument => new ArgumentNode(new NameNode(argument.Name), argument.Value))], [],
        below is null ? null : new SelectionSetNode(below));

    public InlineFragmentNode Inline(string? type, IReadOnlyList<SelectionNode> selections) => new(type is null ? null : new NamedTypeNode(new NameNode(type)), [], new SelectionSetNode(selections));

    /// <summary>The same selections in another form: some in fragments, some under conditions, some twice.</summary>
    public List<SelectionNode> Rearranged(string type, List<SelectionNode> selections)
    {
        if (values.Chance(0.08) && selections[^1] is FieldNode again) selections.Insert(0, again);
        if (values.Chance(0.08)) selections[0] = selections[0] switch
        {
            FieldNode field => field with { Directives = [Condition()] },
            InlineFragmentNode inline => inline with { Directives = [Condition()] },
            var other => other,
        };
        if (values.Chance(0.85)) return selections;
        var cut = values.Number(selections.Count);
        List<SelectionNode> wrapped = [.. selections.Skip(cut)];
        DirectiveNode[] directives = values.Chance(0.3) ? [Condition()] : [];
        if (values.Chance(0.6)) return [.. selections.Take(cut), Inline(values.Chance(0.5) ? type : null, wrapped) with { Directives = directives }];
        var name = new NameNode($"F{fragments.Count + 1}");
        fragments.Add(new FragmentNode(name, new NamedTypeNode(new NameNode(type)), [], new SelectionSetNode(wrapped)));
        List<SelectionNode> spread = [.. selections.Take(cut), new FragmentSpreadNode(name, directives)];
        return values.Chance(0.1) ? [new FragmentSpreadNode(name, []), .. spread] : spread;
    }

    /// <summary>A value as text or as a variable, as a whole or in parts.</summary>
    public ValueNode Write(Slot slot)
    {
        if (!values.Chance(slot.Items is null && slot.Members is null ? 0.45 : 0.12)) return slot.Write(Write);
        var byDefault = values.Chance(0.15) ? slot.Again().Literal : null;
        var now = slot;
        var strict = slot.Type is NonNullType || (!slot.MayBeNull && !slot.MayBeAbsent);
        return Variable(holes, strict && slot.Type is not NonNullType ? new NonNullType(slot.Type) : slot.Type, byDefault, (name, drawn) =>
        {
            if ((byDefault is not null || (slot.MayBeAbsent && !strict) || (slot.MayBeNull && !strict)) && values.Chance(0.15)) return;
            now = values.Chance(0.5) ? now.Alike() : slot.Again();
            drawn[name] = slot.Unfit is not null && values.Chance(0.03) ? slot.Unfit : slot.MayBeNull && !strict && values.Chance(0.12) ? null : now.Plain;
        });
    }

    /// <summary>A cursor of the order that the other variables ask for; now and then none.</summary>
    public VariableNode Cursor(GraphType type, Func<Dictionary<string, object?>, IReadOnlyList<string>> known) => Variable(last, type, null, (name, drawn) =>
    {
        if (values.Chance(0.01)) drawn[name] = UnfitCursor;
        else if (known(drawn) is { Count: > 0 } some && values.Chance(0.8)) drawn[name] = values.Pick(some);
        else if (values.Chance(0.5)) drawn[name] = null;
    });

    /// <summary>A value that depends on the other variables; now and then none.</summary>
    public VariableNode Later(GraphType type, Func<Dictionary<string, object?>, object?> draw) => Variable(last, type, null, (name, drawn) =>
    {
        if (values.Chance(0.9)) drawn[name] = draw(drawn);
        else if (values.Chance(0.5)) drawn[name] = null;
    });

    /// <summary>What an argument is under these variables.</summary>
    public object? Under(ValueNode? value, Dictionary<string, object?> drawn)
    {
        var field = new FieldNode(null, new NameNode("field"), value is null ? [] : [new ArgumentNode(new NameNode("argument"), value)], [], null);
        var operation = new OperationNode(OperationKind.Query, null, [.. holes.Select(hole => hole.Definition)], [], new SelectionSetNode([field]));
        return new NaiveInput(operation, drawn).Arguments(field).GetValueOrDefault("argument");
    }

    /// <summary>The order that an argument asks for under these variables.</summary>
    public NaiveOrder OrderOf(BoundSchema schema, TypeBinding target, ValueNode? order, Dictionary<string, object?> drawn) => new(schema, target, Under(order, drawn), (_, _) => null);

    private DirectiveNode Condition()
    {
        Slot Flag() => new(new NonNullType(Scalars.Boolean), Flag) { Leaf = values.Chance(0.5) };
        var include = values.Chance(0.6);
        var slot = Flag() with { Leaf = include };
        return new DirectiveNode(new NameNode(include ? "include" : "skip"), [new ArgumentNode(new NameNode("if"), Write(slot))]);
    }

    private VariableNode Variable(List<Hole> among, GraphType type, ValueNode? byDefault, Action<string, Dictionary<string, object?>> draw)
    {
        var name = $"v{holes.Count + last.Count + 1}";
        var variable = new VariableNode(new NameNode(name));
        among.Add(new Hole(new VariableDefinitionNode(variable, TypeNodeOf(type), byDefault, []), drawn => draw(name, drawn)));
        return variable;
    }

    private static TypeNode TypeNodeOf(GraphType type) => type switch
    {
        NonNullType of => new NonNullTypeNode(TypeNodeOf(of.Of)),
        ListType of => new ListTypeNode(TypeNodeOf(of.Of)),
        _ => new NamedTypeNode(new NameNode(type.Named.Name)),
    };
}
