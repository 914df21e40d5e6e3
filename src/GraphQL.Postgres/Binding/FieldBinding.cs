using System.Linq.Expressions;
using GraphQL.Postgres.Sql;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Binding;

/// <summary>How a GraphQL field is answered from a row.</summary>
public abstract record FieldBinding(string Name, string? Description, string? Requires)
{
    public string? Deprecation { get; init; }
}

/// <summary>The row's own id, self-typed on the wire.</summary>
public sealed record IdField(string Name, string? Description) : FieldBinding(Name, Description, null);

/// <summary>One column.</summary>
public sealed record ColumnField(string Name, string? Description, string? Requires, IProperty Property) : FieldBinding(Name, Description, Requires);

/// <summary>The row that a foreign key of this row names.</summary>
public sealed record OneField(string Name, string? Description, string? Requires, IProperty ForeignKey, Type Target) : FieldBinding(Name, Description, Requires);

/// <summary>The one row whose unique foreign key names this row.</summary>
public sealed record OneBackField(string Name, string? Description, string? Requires, IProperty ForeignKey, Type Target) : FieldBinding(Name, Description, Requires);

/// <summary>The row of one of several types that a foreign key of this row names, as an interface or a union of theirs.</summary>
public sealed record AnyOfField(string Name, string? Description, string? Requires, IProperty ForeignKey, string As, IReadOnlyList<Type> Targets)
    : FieldBinding(Name, Description, Requires);

/// <summary>A page of the rows whose foreign key names this row.</summary>
public sealed record ManyField(string Name, string? Description, string? Requires, IProperty ForeignKey, Type Target) : FieldBinding(Name, Description, Requires);

/// <summary>Groups of the rows whose foreign key names this row.</summary>
public sealed record GroupsField(string Name, string? Description, string? Requires, IProperty ForeignKey, Type Target) : FieldBinding(Name, Description, Requires);

/// <summary>Fields of the same row that are seen by fewer: an object of its own, null for those who may not see it.</summary>
public sealed record PartField(string Name, string? Description, string? Requires, string TypeName, LambdaExpression SeenBy, IReadOnlyList<FieldBinding> Fields)
    : FieldBinding(Name, Description, Requires)
{
    internal Predicate? Predicate { get; set; }
}

/// <summary>A value computed in C# from columns of this row.</summary>
public sealed record ComputedField(
    string Name, string? Description, string? Requires, Type Result, IReadOnlyList<IProperty> Columns, Func<IReadOnlyList<object?>, object, object?> Compute)
    : FieldBinding(Name, Description, Requires)
{
    /// <summary>Where the columns are another table's: that table's property that names this row.</summary>
    public IProperty? FromKey { get; init; }

    public bool Nullable { get; init; }
}

/// <summary>A root field, or a field of a plain object, that the database answers.</summary>
public abstract record SourceField;

/// <summary>Any node by its self-typed id.</summary>
public sealed record NodeById(string Argument) : SourceField;

/// <summary>A page over all rows of a type.</summary>
public sealed record RootPage(Type Target) : SourceField;

/// <summary>Groups of all rows of a type.</summary>
public sealed record RootGroups(Type Target) : SourceField;

/// <summary>A search over several types at once.</summary>
public sealed record RootSearch(IReadOnlyList<SearchedKind> Kinds) : SourceField;

/// <summary>The row whose id the parent object knows: a payload's entity, the caller's own contact.</summary>
public sealed record RowOfParent(Type Target, Func<object, Guid?> Id) : SourceField;

/// <summary>An input field that compares a column, asks for related rows, or combines.</summary>
public abstract record FilterBinding(string Name, string? Requires);

/// <summary>Compares a column. Where <c>Folded</c> is given, text comparisons other than equality run on that stored, folded column.</summary>
public sealed record ColumnFilter(string Name, string? Requires, IProperty Property, IProperty? Folded, Type? IdOf) : FilterBinding(Name, Requires);

/// <summary>Whether some, all or none of the related rows fit, or whether there are any; a related row is a <c>Target</c> with this foreign key.</summary>
public sealed record RelatedFilter(string Name, string? Requires, IProperty ForeignKey, Type Target) : FilterBinding(Name, Requires);

/// <summary>Whether the row that a foreign key names fits.</summary>
public sealed record OneFilter(string Name, string? Requires, IProperty ForeignKey, Type Target) : FilterBinding(Name, Requires);

/// <summary>An order that pages may ask for.</summary>
public abstract record OrderBinding(string Name, string? Requires);

/// <summary>An order by a column of the row itself.</summary>
public sealed record ColumnOrder(string Name, string? Requires, IProperty Property) : OrderBinding(Name, Requires);

/// <summary>The orders of the row that a foreign key names. A row that the actor may not see is ordered as if there were none.</summary>
public sealed record OneOrder(string Name, string? Requires, IProperty ForeignKey, Type Target) : OrderBinding(Name, Requires);

/// <summary>What a filter input field means; kept on the input field.</summary>
internal sealed record FilterInput(FilterBinding? Filter, FilterWord Word);

internal enum FilterWord { Column, Related, One, And, Or, Not, Search }

internal sealed record BoundField(FieldBinding Binding, ObjectType Owner);
