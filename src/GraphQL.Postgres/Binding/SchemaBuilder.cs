using System.Linq.Expressions;
using GraphQL.Execution;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Binding;

/// <summary>
/// Builds a schema whose types are bound to tables. Slices describe their types; <see cref="Build"/> checks the whole and makes the GraphQL types.
/// </summary>
public sealed class SchemaBuilder<TActor>
{
    private readonly Func<string, string> fold;
    private readonly string foldFunction;
    private readonly Dictionary<Type, TypeBinding> types = [];
    private readonly Dictionary<string, (string Description, Action<InterfaceType> Fields)> interfaces = [];
    private readonly Dictionary<string, (string Description, IReadOnlyList<Type> Members)> unions = [];
    private readonly List<(string Name, string Description, Action<SearchBuilder<TActor>> Kinds)> searches = [];

    /// <summary>Starts a schema over these tables.</summary>
    /// <param name="model">The tables.</param>
    /// <param name="descriptions">Where descriptions come from.</param>
    /// <param name="fold">How texts are folded in stored search columns: what clients search for is folded in the same way.</param>
    /// <param name="foldFunction">The database's function that folds a text in that way, for texts that are not stored folded.</param>
    public SchemaBuilder(IModel model, Descriptions descriptions, Func<string, string> fold, string foldFunction)
    {
        (Model, Descriptions, this.fold, this.foldFunction) = (model, descriptions, fold, foldFunction);
        Leaves = new LeafTypes(descriptions);
    }

    public IModel Model { get; }

    public Descriptions Descriptions { get; }

    /// <summary>Scalars, enums and plain objects by their C# type.</summary>
    public LeafTypes Leaves { get; }

    /// <summary>What is described so far, by the C# type of the rows.</summary>
    public IReadOnlyDictionary<Type, TypeBinding> Types => types;

    /// <summary>The finished schema; null until <see cref="Build"/> made it.</summary>
    public BoundSchema? Built { get; private set; }

    /// <summary>The root of all reads.</summary>
    public ObjectType Query { get; } = new("Query", "What can be read. Everything selected in one operation is read in one round trip and one snapshot.");

    /// <summary>The root of all writes.</summary>
    public ObjectType Mutation { get; } = new("Mutation", "What can be done. Mutations of one operation run one after another; each is a transaction of its own.");

    /// <summary>The root of all subscriptions.</summary>
    public ObjectType Subscription { get; } = new("Subscription", "What can be followed. Each event is read again for each subscriber, with the rights that he has then.");

    /// <summary>A type whose rows have an id of their own: it implements <c>Node</c>.</summary>
    /// <param name="prefix">What the wire form of its ids starts with.</param>
    /// <param name="description">For the schema; the C# type's summary unless said.</param>
    public TypeBuilder<T, TActor> Node<T>(string prefix, string? description = null)
        where T : class
    {
        var binding = Bind<T>(prefix, description);
        binding.Fields.Add("id", new IdField("id", "The id of this object, the same wherever it is met; it tells the object's type."));
        binding.Interfaces.Add("Node");
        return new TypeBuilder<T, TActor>(this, binding);
    }

    /// <summary>A type whose rows are only met inside others or in pages.</summary>
    public TypeBuilder<T, TActor> Rows<T>(string? description = null)
        where T : class => new(this, Bind<T>(null, description));

    /// <summary>An interface of several row types, by the fields they share.</summary>
    public void Interface(string name, string description, Action<InterfaceType> fields) => interfaces.Add(name, (description, fields));

    /// <summary>A union of row types that need not share anything.</summary>
    public void Union(string name, string description, params Type[] members) => unions.Add(name, (description, members));

    /// <summary>A search over several types at once as a root field: the best of what is found in each of them, as <c>NAMEHit</c> objects of the union <c>NAMEResult</c>.</summary>
    public void Search(string name, string description, Action<SearchBuilder<TActor>> kinds) => searches.Add((name, description, kinds));

    /// <summary>A page over all rows of a type as a root field, with the filters and orders of the type.</summary>
    public void Page<T>(string name, string description, Enum? needs = null)
        where T : class => pages.Add((name, description, needs?.ToString(), typeof(T)));

    /// <summary>A field of a plain object whose row the object knows by id.</summary>
    public Field RowOf<T>(ObjectType parent, string name, string description, Func<object, Guid?> id, Enum? needs = null)
        where T : class
    {
        var field = new Field(name, ObjectOf(typeof(T)), description) { Requires = needs?.ToString(), Binding = new RowOfParent(typeof(T), id) };
        sourced.Add(field);
        return parent.Add(field);
    }

    /// <summary>Described when every slice has described its own: for what is derived from all of them.</summary>
    public void Finally(Action describe) => last.Add(describe);

    /// <summary>The schema, checked: every type says who sees it, every target is described, every id prefix is one type's own.</summary>
    /// <exception cref="InvalidOperationException">Something is missing or said twice.</exception>
    public BoundSchema Build(FieldSource source)
    {
        foreach (var describe in last) describe();
        var wiring = new SchemaWiring(Model, Leaves, types, interfaces, unions);
        wiring.Wire();
        Query.Add(wiring.NodeField());
        foreach (var (name, description, needs, target) in pages)
            foreach (var field in wiring.RootFields(name, description, needs, target)) Query.Add(field);
        foreach (var (name, description, kinds) in searches)
        {
            var search = new SearchBuilder<TActor>(this);
            kinds(search);
            Query.Add(wiring.SearchField(name, description, search.Kinds));
        }

        foreach (var field in sourced.Concat(Query.Fields.Values.Where(field => field.Binding is SourceField))) field.Source = source;
        var schema = new Schema(Query, Mutation.Fields.Count > 0 ? Mutation : null, Subscription.Fields.Count > 0 ? Subscription : null, types: [.. types.Values.Select(type => type.Type), .. extraTypes]);
        return Built = new BoundSchema(schema, types, Leaves, fold, foldFunction);
    }

    /// <summary>A type that no field leads to by itself, such as an interface's implementation.</summary>
    public void Add(NamedType type) => extraTypes.Add(type);

    /// <summary>What the wire ids of a node type start with.</summary>
    public string PrefixOf(Type type) => Bound(type).Prefix ?? throw new InvalidOperationException($"{type.Name} has no ids on the wire.");

    internal TypeBinding Bound(Type type) => types.TryGetValue(type, out var binding) ? binding
        : throw new InvalidOperationException($"{type.Name} is not described yet; describe its slice first.");

    internal IEntityType Entity(Type type) => Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is not a table of this model.");

    internal IProperty Property<T>(Expression<T> member)
    {
        var body = member.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : member.Body;
        return body is MemberExpression access && Entity(member.Parameters[0].Type).FindProperty(access.Member.Name) is { } property
            ? property
            : throw new InvalidOperationException($"{member} is not a column of {member.Parameters[0].Type.Name}.");
    }

    private readonly List<(string Name, string Description, string? Needs, Type Target)> pages = [];
    private readonly Dictionary<Type, ObjectType> objects = [];
    private readonly List<Field> sourced = [];
    private readonly List<NamedType> extraTypes = [];
    private readonly List<Action> last = [];

    // A slice may point to a type that another slice describes later.
    private ObjectType ObjectOf(Type type) => objects.TryGetValue(type, out var known) ? known : objects[type] = new ObjectType(type.Name);

    private TypeBinding Bind<T>(string? prefix, string? description)
        where T : class
    {
        var binding = new TypeBinding(Entity(typeof(T)), ObjectOf(typeof(T)), prefix);
        binding.Type.Description = description ?? Descriptions.Of(typeof(T));
        types.Add(typeof(T), binding);
        return binding;
    }
}

/// <summary>A schema with its bindings: what the planner reads.</summary>
public sealed class BoundSchema(Schema schema, IReadOnlyDictionary<Type, TypeBinding> types, LeafTypes leaves, Func<string, string> fold, string foldFunction)
{
    private readonly Dictionary<string, TypeBinding> byPrefix =
        types.Values.Where(type => type.Prefix is not null).ToDictionary(type => type.Prefix!, StringComparer.Ordinal);

    public Schema Schema { get; } = schema;

    public IReadOnlyDictionary<Type, TypeBinding> Types { get; } = types;

    public LeafTypes Leaves { get; } = leaves;

    /// <summary>Folds a text as stored search columns are folded.</summary>
    public Func<string, string> Fold { get; } = fold;

    /// <summary>The database's function that does the same.</summary>
    public string FoldFunction { get; } = foldFunction;

    public TypeBinding Of(Type type) => Types[type];

    /// <summary>The type that a wire id's prefix names; null for none.</summary>
    public TypeBinding? ByPrefix(string prefix) => byPrefix.GetValueOrDefault(prefix);
}
