using System.Linq.Expressions;
using GraphQL.Postgres.Sql;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Binding;

/// <summary>A GraphQL object type and the table whose rows it shows.</summary>
public sealed class TypeBinding(IEntityType entity, ObjectType type, string? prefix)
{
    public Type ClrType => Entity.ClrType;

    public IEntityType Entity { get; } = entity;

    public ObjectType Type { get; } = type;

    /// <summary>What the wire form of an id starts with; null for rows that are no nodes.</summary>
    public string? Prefix { get; } = prefix;

    public OrderedDictionary<string, FieldBinding> Fields { get; } = [];

    public OrderedDictionary<string, FilterBinding> Filters { get; } = [];

    public OrderedDictionary<string, OrderBinding> Orders { get; } = [];

    /// <summary>What groups of rows may be made, and what may be said of them.</summary>
    public GroupBinding Groups { get; } = new();

    /// <summary>What a search looks through, one vector for each group of readers.</summary>
    public List<SearchVector> Vectors { get; } = [];

    /// <summary>The stored, folded text that a search may also be merely similar to.</summary>
    public IProperty? Similar { get; internal set; }

    /// <summary>The order of pages that ask for none: names of <see cref="Orders"/>, a minus in front for descending; ties go by id.</summary>
    public IReadOnlyList<string> DefaultOrder { get; internal set; } = [];

    /// <summary>Rows that come from a statement with arguments instead of a table.</summary>
    public RowSource? Source { get; internal set; }

    public List<string> Interfaces { get; } = [];

    /// <summary>Who may see a row, as the slice wrote it; null where everybody may.</summary>
    public LambdaExpression? SeenBy { get; internal set; }

    /// <summary>Whether the slice said who may see a row, everybody included.</summary>
    internal bool IsVisibilitySaid { get; set; }

    internal Predicate? Visible { get; set; }

    internal InputObjectType? FilterType { get; set; }

    internal InputObjectType? SortType { get; set; }

    internal ObjectType? PageType { get; set; }

    internal ObjectType? GroupsType { get; set; }

    internal InputObjectType? GroupByType { get; set; }

    internal InputObjectType? GroupSortType { get; set; }

    internal IProperty Key => Entity.FindPrimaryKey()?.Properties is [var key] ? key
        : Entity.FindProperty("Id") ?? throw new InvalidOperationException($"{Entity.DisplayName()} has no single key.");
}

/// <summary>A statement that makes the rows of a type from a field's arguments. Its columns are named as the type's table maps them; arguments travel as parameters.</summary>
/// <param name="Arguments">The arguments that fields over this source take.</param>
/// <param name="Sql">
/// Writes the statement, once for all arguments and actors: it gets a function that turns a value, which is made from the coerced arguments and the actor
/// whenever the statement runs, into a parameter's place holder.
/// </param>
public sealed record RowSource(
    IReadOnlyList<InputField> Arguments,
    Func<SourceParameter, string> Sql)
{
    /// <summary>
    /// Writes a statement that gives fewer of the rows: at least those of a page in the type's own order. For pages in this order, from the start or behind a cursor, it is
    /// taken instead of the other; what it gives is still put in order and cut. Only for types of which an actor sees all rows or none.
    /// </summary>
    public Func<SourceParameter, SourcePage, string>? Page { get; init; }

    /// <summary>Writes a statement that gives how many rows there are, in a column <c>total</c>; without it they are counted.</summary>
    public Func<SourceParameter, string>? Total { get; init; }
}

/// <summary>Which rows of a source a page needs.</summary>
/// <param name="Limit">The place holder of how many they are.</param>
/// <param name="After">The place holders of the values, in the type's own order with the id as the last, behind which the page starts; null where it starts with the first row.</param>
public sealed record SourcePage(string Limit, IReadOnlyList<string>? After);

/// <summary>The place holder of a value that is made from a field's coerced arguments and the actor.</summary>
public delegate string SourceParameter(Func<IReadOnlyDictionary<string, object?>, object, object?> make);
