using GraphQL.Postgres.Sql;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Binding;

/// <summary>Turns bindings into GraphQL types once every slice has described its own.</summary>
internal sealed class SchemaWiring(
    IModel model, LeafTypes leaves, Dictionary<Type, TypeBinding> types,
    Dictionary<string, (string Description, Action<InterfaceType> Fields)> interfaces, Dictionary<string, (string Description, IReadOnlyList<Type> Members)> unions)
{
    private readonly Dictionary<string, UnionType> madeUnions = [];
    private readonly Dictionary<string, InterfaceType> madeInterfaces = [];
    private FilterWiring filters = null!;
    private GroupTypes groups = null!;
    private ObjectType pageInfo = null!;

    public void Wire()
    {
        filters = new FilterWiring(leaves, types);
        groups = new GroupTypes(leaves, types, filters);
        pageInfo = PageTypes.PageInfo();
        var node = new InterfaceType("Node", "An object that can be read again by its id.");
        node.Add(new Field("id", new NonNullType(Scalars.Id), "The id of the object, the same wherever it is met."));
        madeInterfaces["Node"] = node;
        foreach (var (name, (description, fields)) in interfaces)
        {
            var made = madeInterfaces[name] = new InterfaceType(name, description);
            made.Interfaces.Add(node);
            made.Add(new Field("id", new NonNullType(Scalars.Id), "The id of the object, the same wherever it is met."));
            fields(made);
        }

        foreach (var (name, (description, members)) in unions)
            madeUnions.Add(name, Union(name, description, members));
        var grouping = new GroupWiring(types);
        foreach (var type in types.Values) grouping.Wire(type);
        foreach (var type in types.Values)
        {
            if (!type.IsVisibilitySaid) throw new InvalidOperationException($"{type.Type.Name} does not say who sees it: use SeenBy or SeenByEverybody.");
            type.Visible = type.SeenBy is null ? null : PredicateReader.Read(model, type.Entity, type.SeenBy);
            foreach (var vector in type.Vectors) vector.Predicate = vector.ReadBy is null ? null : PredicateReader.Read(model, type.Entity, vector.ReadBy);
            type.Type.Interfaces.AddRange(type.Interfaces.Select(name => madeInterfaces[name]));
            foreach (var field in type.Fields.Values)
            {
                type.Type.Add(Make(type, type.Type, field));
                if (field is ManyField many && !Target(many.Target).Groups.IsEmpty) type.Type.Add(GroupsField(type, many));
            }
        }
    }

    public Field NodeField() => new Field("node", madeInterfaces["Node"], "Any object by its id; null where there is none that you can see.") { Binding = new NodeById("id") }
        .Add(new InputField("id", new NonNullType(Scalars.Id), "The id as another answer gave it."));

    /// <summary>A page over all rows of a type, and beside it their groups, where the type lists any.</summary>
    public IEnumerable<Field> RootFields(string name, string description, string? needs, Type target)
    {
        yield return PageField(name, description, needs, Target(target), new RootPage(target));
        if (!Target(target).Groups.IsEmpty) yield return groups.Field(name, description, needs, Target(target), new RootGroups(target));
    }

    /// <summary>A search over these types.</summary>
    public Field SearchField(string name, string description, IReadOnlyList<SearchedKind> kinds)
    {
        foreach (var kind in kinds)
        {
            var target = Target(kind.Target);
            if (target.Vectors.Count == 0) throw new InvalidOperationException($"{target.Type.Name} has no words to search; use Search(column).");
            kind.Predicate = kind.Only is null ? null : PredicateReader.Read(model, target.Entity, kind.Only);
        }

        var title = char.ToUpperInvariant(name[0]) + name[1..];
        var result = Union(title + "Result", "What a search finds.", [.. kinds.Select(kind => kind.Target)]);
        return SearchTypes.Field(name, title, description, kinds, result, pageInfo);
    }

    private UnionType Union(string name, string description, IReadOnlyList<Type> members)
    {
        var made = new UnionType(name, description);
        made.Members.AddRange(members.Select(member => Target(member).Type));
        return made;
    }

    private NamedType AnyType(AnyOfField any)
    {
        if (madeInterfaces.TryGetValue(any.As, out var face)) return face;
        if (!madeUnions.TryGetValue(any.As, out var union)) throw new InvalidOperationException($"{any.Name} leads to {any.As}, which is neither an interface nor a union.");
        return any.Targets.FirstOrDefault(target => !union.Members.Contains(Target(target).Type)) is { } missing
            ? throw new InvalidOperationException($"{any.Name} may lead to a {missing.Name}, which is no member of {any.As}.") : union;
    }

    private Field Make(TypeBinding type, ObjectType owner, FieldBinding field)
    {
        var made = field switch
        {
            IdField => new Field(field.Name, new NonNullType(Scalars.Id), field.Description),
            ColumnField column => new Field(field.Name, ColumnType(column.Property), field.Description),
            OneField one => new Field(field.Name, OneType(Target(one.Target), one.ForeignKey), field.Description),
            OneBackField one => new Field(field.Name, Target(one.Target).Type, field.Description),
            AnyOfField any => new Field(field.Name, AnyType(any), field.Description),
            ManyField many => PageField(field.Name, field.Description, field.Requires, Target(many.Target), null),
            PartField part => new Field(field.Name, PartType(type, part), field.Description),
            ComputedField computed => new Field(field.Name, leaves.Output(computed.Result, computed.Nullable), field.Description),
            _ => throw new InvalidOperationException($"{field} is of no known kind."),
        };
        made.Requires = field.Requires;
        made.DeprecationReason = field.Deprecation;

        // A part is the row itself; what is computed from another table is one more row.
        if (field is PartField) made.Cost = 0;
        else if (field is ComputedField { FromKey: not null }) made.Cost = 1;
        made.Binding = new BoundField(field, owner);
        return made;
    }

    private Field GroupsField(TypeBinding type, ManyField many)
    {
        var binding = new GroupsField(GroupTypes.NameOf(many.Name), many.Description, many.Requires, many.ForeignKey, many.Target);
        return groups.Field(many.Name, many.Description, many.Requires, Target(many.Target), new BoundField(binding, type.Type));
    }

    private GraphType ColumnType(IProperty property)
    {
        var type = property.GetColumnType() is "jsonb" ? leaves.Json : null;
        GraphType named = type ?? leaves.Output(property.ClrType, property.IsNullable).Nullable;
        return property.IsNullable ? named : new NonNullType(named);
    }

    // A target with a visibility rule may be absent for this actor, so the field must be able to say null.
    private static GraphType OneType(TypeBinding target, IProperty foreignKey) =>
        target.SeenBy is null && !foreignKey.IsNullable ? new NonNullType(target.Type) : target.Type;

    private ObjectType PartType(TypeBinding type, PartField part)
    {
        part.Predicate = PredicateReader.Read(model, type.Entity, part.SeenBy);
        var made = new ObjectType(part.TypeName, part.Description);
        foreach (var field in part.Fields) made.Add(Make(type, made, field));
        return made;
    }

    private Field PageField(string name, string? description, string? needs, TypeBinding target, SourceField? source)
    {
        var field = new Field(name, new NonNullType(target.PageType ??= PageTypes.Page(target, pageInfo)), description) { Requires = needs, Binding = source, PageSize = PageTypes.Size };
        foreach (var argument in target.Source?.Arguments ?? []) field.Add(argument);
        field.Add(new InputField("first", Scalars.Int, $"How many at most, 0 to {PageTypes.MaxSize}, counted from the start; {PageTypes.DefaultSize} unless this or `last` is said."));
        field.Add(new InputField("after", Scalars.String, "Only what is behind this cursor, taken from an answer in the same order."));
        field.Add(new InputField("last", Scalars.Int, $"How many at most, 0 to {PageTypes.MaxSize}, counted from the end; with `first`, the last of those first ones."));
        field.Add(new InputField("before", Scalars.String, "Only what is in front of this cursor, taken from an answer in the same order."));
        if (target.Filters.Count + target.Vectors.Count > 0) field.Add(new InputField("where", filters.FilterOf(target), "Only those that fit."));
        if (target.Orders.Count > 0)
            field.Add(new InputField("order", new ListType(new NonNullType(filters.SortOf(target))), "In this order; what is equal is ordered by id."));
        return field;
    }

    private TypeBinding Target(Type type) => types.TryGetValue(type, out var target) ? target
        : throw new InvalidOperationException($"{type.Name} is the target of a field but no slice describes it.");
}
