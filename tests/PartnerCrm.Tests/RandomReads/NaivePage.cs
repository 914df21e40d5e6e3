using GraphQL.Postgres.Binding;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>A page by its description: what fits, in order, from behind a cursor, so many.</summary>
internal sealed class NaivePage
{
    private readonly NaiveOrder order;
    private readonly bool more;
    private readonly bool behind;

    public NaivePage(TypeBinding target, IEnumerable<object> visible, IReadOnlyDictionary<string, object?> arguments, NaiveFilter? filter, KnownCursors cursors)
    {
        order = new NaiveOrder(target, arguments.GetValueOrDefault("order"));
        var fitting = visible.Where(row => arguments.GetValueOrDefault("where") is not IReadOnlyDictionary<string, object?> where || filter!.Fits(target, row, where)).Order(order).ToList();
        Total = fitting.Count;
        var after = arguments.GetValueOrDefault("after") as string;
        behind = after is not null;
        var left = after is null ? fitting : [.. fitting.Where(row => order.Compare(row, cursors.Meaning(after).Row) > 0)];
        var size = (int?)arguments.GetValueOrDefault("first") ?? 20;
        if (size == QueryParts.UnfitSize) throw new InvalidOperationException("A page of this size should have been refused.");
        Shown = [.. left.Take(size)];
        more = left.Count > size;
    }

    public IReadOnlyList<object> Shown { get; }

    public int Total { get; }

    public CursorMeaning Cursor(object row) => new(order.Name, row);

    public object? Info(string name) => name switch
    {
        "hasNextPage" => more,
        "hasPreviousPage" => behind,
        "startCursor" => Shown is [] ? null : Cursor(Shown[0]),
        "endCursor" => Shown is [] ? null : Cursor(Shown[^1]),
        _ => throw new NotSupportedException(name),
    };
}

/// <summary>What the bindings do not say aloud.</summary>
internal static class BindingWords
{
    public static ObjectType PageTypeOf(this TypeBinding target, BoundSchema schema) => (ObjectType)schema.Schema.Types[target.Type.Name + "Connection"];

    public static string GetColumnTypeName(this IProperty property) => property.GetColumnType();
}
