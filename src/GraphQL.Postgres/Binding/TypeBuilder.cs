using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Binding;

/// <summary>Describes how GraphQL sees the rows of one table: a table of contents of the type, read from top to bottom.</summary>
public sealed class TypeBuilder<T, TActor> : FieldsBuilder<T, TActor, TypeBuilder<T, TActor>>
    where T : class
{
    private readonly TypeBinding binding;
    private readonly SchemaBuilder<TActor> schema;

    internal TypeBuilder(SchemaBuilder<TActor> schema, TypeBinding binding)
        : base(schema, binding.Entity, binding.Fields.Add) => (this.schema, this.binding) = (schema, binding);

    /// <summary>Who may see a row. A row that an actor may not see is absent everywhere, as if it did not exist.</summary>
    public TypeBuilder<T, TActor> SeenBy(Expression<Func<T, TActor, bool>> predicate)
    {
        (binding.SeenBy, binding.IsVisibilitySaid) = (predicate, true);
        return this;
    }

    /// <summary>Everybody may see every row.</summary>
    public TypeBuilder<T, TActor> SeenByEverybody()
    {
        binding.IsVisibilitySaid = true;
        return this;
    }

    /// <summary>Also of this interface, whose fields the type has.</summary>
    public TypeBuilder<T, TActor> Is(string interfaceName)
    {
        binding.Interfaces.Add(interfaceName);
        return this;
    }

    /// <summary>The row whose unique foreign key names this row.</summary>
    public TypeBuilder<T, TActor> OneBack<TTarget>(string name, Expression<Func<TTarget, object?>> foreignKey, string description, Enum? needs = null)
        where TTarget : class
    {
        binding.Fields.Add(name, new OneBackField(name, description, needs?.ToString(), schema.Property(foreignKey), typeof(TTarget)));
        return this;
    }

    /// <summary>A page of the rows whose foreign key names this row, with their type's filters and orders.</summary>
    public TypeBuilder<T, TActor> Many<TTarget>(string name, Expression<Func<TTarget, object?>> foreignKey, string description, Enum? needs = null)
        where TTarget : class
    {
        binding.Fields.Add(name, new ManyField(name, description, needs?.ToString(), schema.Property(foreignKey), typeof(TTarget)));
        return this;
    }

    /// <summary>Fields of the same row that fewer people see, as an object of its own that is null for the others.</summary>
    public TypeBuilder<T, TActor> Part(
        string name, string typeName, string description, Expression<Func<T, TActor, bool>> seenBy, Action<PartBuilder<T, TActor>> fields, Enum? needs = null)
    {
        var list = new List<FieldBinding>();
        fields(new PartBuilder<T, TActor>(schema, binding.Entity, list));
        binding.Fields.Add(name, new PartField(name, description, needs?.ToString(), typeName, seenBy, list));
        return this;
    }

    /// <summary>A value computed in C# from a row of another table (or view) that names this row by <paramref name="key"/>.</summary>
    public TypeBuilder<T, TActor> ComputedFrom<TFacts, TResult>(
        string name, string description, Expression<Func<TFacts, object?>> key, Func<TFacts, TActor, TResult> compute, Enum? needs = null)
        where TFacts : class, new()
    {
        var facts = schema.Entity(typeof(TFacts));
        var columns = facts.GetProperties().ToList();
        binding.Fields.Add(name, new ComputedField(name, description, needs?.ToString(), typeof(TResult), columns, (values, actor) =>
        {
            var row = new TFacts();
            for (var i = 0; i < columns.Count; i++) columns[i].PropertyInfo!.SetValue(row, values[i]);
            return compute(row, (TActor)actor);
        })
        {
            FromKey = schema.Property(key),
        });
        return this;
    }

    /// <summary>Columns that a filter may compare; each needs the permission of the field of its name.</summary>
    public TypeBuilder<T, TActor> FilterBy(params Expression<Func<T, object?>>[] columns)
    {
        foreach (var column in columns)
        {
            var property = schema.Property(column);
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            binding.Filters.Add(name, new ColumnFilter(name, RequiredFor(name), property, null, null));
        }

        return this;
    }

    /// <summary>A text column that a filter may compare; <c>contains</c> and <c>startsWith</c> run over its stored folded form, without regard to case and accents.</summary>
    public TypeBuilder<T, TActor> FilterByText(Expression<Func<T, string?>> column, Expression<Func<T, string?>> folded)
    {
        var property = schema.Property(column);
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        binding.Filters.Add(name, new ColumnFilter(name, RequiredFor(name), property, schema.Property(folded), null));
        return this;
    }

    /// <summary>
    /// Words that the filter <c>search</c> finds rows by: a stored <c>tsvector</c> column of the configuration <c>simple</c>, made from texts that are folded as the schema folds.
    /// Each group of readers has a vector of its own, and nobody finds a row by a vector that he may not read.
    /// </summary>
    public TypeBuilder<T, TActor> Search(string column, Expression<Func<T, TActor, bool>>? readBy = null)
    {
        binding.Vectors.Add(new SearchVector(column, readBy));
        return this;
    }

    /// <summary>A search also finds rows whose stored, folded text, which everybody reads who sees the row, has a similar word. It wants an index of trigrams.</summary>
    public TypeBuilder<T, TActor> SearchSimilar(Expression<Func<T, object?>> folded)
    {
        binding.Similar = schema.Property(folded);
        return this;
    }

    /// <summary>The row's own id, compared.</summary>
    public TypeBuilder<T, TActor> FilterById()
    {
        binding.Filters.Add("id", new ColumnFilter("id", null, binding.Key, null, typeof(T)));
        return this;
    }

    /// <summary>A condition on the row that a foreign key names. Rows that the actor may not see do not fit.</summary>
    public TypeBuilder<T, TActor> FilterByOne<TTarget>(string name, Expression<Func<T, object?>> foreignKey)
        where TTarget : class
    {
        binding.Filters.Add(name, new OneFilter(name, RequiredFor(name), schema.Property(foreignKey), typeof(TTarget)));
        return this;
    }

    /// <summary>
    /// A condition on the rows that name this row: that <c>some</c>, <c>all</c> or <c>none</c> of them fit, or whether there are <c>any</c>.
    /// Rows that the actor may not see do not count.
    /// </summary>
    public TypeBuilder<T, TActor> FilterBySome<TTarget>(string name, Expression<Func<TTarget, object?>> foreignKey)
        where TTarget : class
    {
        binding.Filters.Add(name, new RelatedFilter(name, RequiredFor(name), schema.Property(foreignKey), typeof(TTarget)));
        return this;
    }

    /// <summary>An order that pages may ask for. A text column must be a stored sort key.</summary>
    public TypeBuilder<T, TActor> OrderBy(string name, Expression<Func<T, object?>> column, Enum? needs = null)
    {
        binding.Orders.Add(name, new ColumnOrder(name, needs?.ToString() ?? RequiredFor(name), schema.Property(column)));
        return this;
    }

    /// <summary>The orders of the row that a foreign key names. Rows whose related row the actor may not see come last, as those that have none.</summary>
    public TypeBuilder<T, TActor> OrderByOne<TTarget>(string name, Expression<Func<T, object?>> foreignKey, Enum? needs = null)
        where TTarget : class
    {
        binding.Orders.Add(name, new OneOrder(name, needs?.ToString() ?? RequiredFor(name), schema.Property(foreignKey), typeof(TTarget)));
        return this;
    }

    /// <summary>The order of pages that ask for none; a minus in front of a name descends.</summary>
    public TypeBuilder<T, TActor> DefaultOrder(params string[] names)
    {
        binding.DefaultOrder = names;
        return this;
    }

    /// <summary>Columns and foreign keys by which rows may be grouped. Each is a field already, whose permission it needs; days and instants are grouped by periods.</summary>
    public TypeBuilder<T, TActor> GroupBy(params Expression<Func<T, object?>>[] columns)
    {
        binding.Groups.Listed.Add(new GroupListing(null, [.. columns.Select(schema.Property)]));
        return this;
    }

    /// <summary>Fields of the row that a foreign key names by which rows may be grouped. A related row that the actor may not see is as none.</summary>
    public TypeBuilder<T, TActor> GroupByOne<TTarget>(Expression<Func<T, object?>> foreignKey, params Expression<Func<TTarget, object?>>[] columns)
        where TTarget : class
    {
        binding.Groups.Listed.Add(new GroupListing(new GroupWay.One(typeof(TTarget), schema.Property(foreignKey)), [.. columns.Select(schema.Property)]));
        return this;
    }

    /// <summary>The rows that link rows join to this row, and fields of theirs, by which rows may be grouped; a row counts once in the group of each.</summary>
    public TypeBuilder<T, TActor> GroupByEach<TLink, TTarget>(
        Expression<Func<TLink, object?>> thisKey, Expression<Func<TLink, object?>> targetKey, params Expression<Func<TTarget, object?>>[] columns)
        where TLink : class
        where TTarget : class
    {
        var way = new GroupWay.Each(typeof(TTarget), typeof(TLink), schema.Property(thisKey), schema.Property(targetKey));
        binding.Groups.Listed.Add(new GroupListing(way, [.. columns.Select(schema.Property)]));
        return this;
    }

    /// <summary>Numbers that groups may sum, each a field already.</summary>
    public TypeBuilder<T, TActor> Sum(params Expression<Func<T, object?>>[] columns)
    {
        binding.Groups.ListedSums.AddRange(columns.Select(schema.Property));
        return this;
    }

    /// <summary>Numbers, days and instants whose least and greatest values groups may tell, each a field already.</summary>
    public TypeBuilder<T, TActor> Extremes(params Expression<Func<T, object?>>[] columns)
    {
        binding.Groups.ListedExtremes.AddRange(columns.Select(schema.Property));
        return this;
    }

    /// <summary>The rows come from a statement with arguments.</summary>
    public TypeBuilder<T, TActor> From(RowSource source)
    {
        binding.Source = source;
        return this;
    }

    private string? RequiredFor(string field) => binding.Fields.TryGetValue(field, out var bound) ? bound.Requires : null;
}

/// <summary>Describes the fields of a part of a row.</summary>
public sealed class PartBuilder<T, TActor> : FieldsBuilder<T, TActor, PartBuilder<T, TActor>>
    where T : class
{
    internal PartBuilder(SchemaBuilder<TActor> schema, IEntityType entity, List<FieldBinding> fields)
        : base(schema, entity, (_, field) => fields.Add(field))
    {
    }
}
