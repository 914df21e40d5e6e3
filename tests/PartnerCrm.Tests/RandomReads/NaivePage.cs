using GraphQL.Postgres.Binding;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>A page by its description: what fits, in order, between two cursors, so many from the start, and of these so many from the end.</summary>
internal sealed class NaivePage
{
    public const int DefaultSize = 20;

    private readonly NaiveOrder order;
    private readonly Dictionary<string, object?> info;

    public NaivePage(NaiveOrder order, IEnumerable<object> fitting, IReadOnlyDictionary<string, object?> arguments, KnownCursors cursors)
    {
        this.order = order;
        var all = fitting.Order(order).ToList();
        Total = all.Count;
        var (after, before) = (Cursor("after"), Cursor("before"));
        var between = all.Where(row => (after is null || order.Compare(order.Place(row), after) > 0) && (before is null || order.Compare(order.Place(row), before) < 0)).ToList();
        var (first, last) = (Size("first"), Size("last"));
        if (last is null) first ??= DefaultSize;
        var start = first is { } some ? between.Take(some) : between;
        Shown = [.. last is { } end ? start.TakeLast(end) : start];
        info = new()
        {
            ["hasNextPage"] = first is null ? before is not null : between.Count > first,
            ["hasPreviousPage"] = last is null ? after is not null : between.Count > last,
            ["startCursor"] = Shown is [] ? null : order.Place(Shown[0]),
            ["endCursor"] = Shown is [] ? null : order.Place(Shown[^1]),
        };

        CursorMeaning? Cursor(string name) => arguments.GetValueOrDefault(name) is string text ? cursors.Meaning(text) : null;
        int? Size(string name) => NaivePage.Size(arguments, name);
    }

    public static int? Size(IReadOnlyDictionary<string, object?> arguments, string name) =>
        (int?)arguments.GetValueOrDefault(name) is var size and not QueryParts.UnfitSize ? size : throw new InvalidOperationException("A page of this size should have been refused.");

    public IReadOnlyList<object> Shown { get; }

    public int Total { get; }

    public CursorMeaning Cursor(object row) => order.Place(row);

    public object? Info(string name) => info[name];
}

/// <summary>What the bindings do not say aloud.</summary>
internal static class BindingWords
{
    public static ObjectType PageTypeOf(this TypeBinding target, BoundSchema schema) => (ObjectType)schema.Schema.Types[target.Type.Name + "Connection"];

    public static ObjectType GroupsTypeOf(this TypeBinding target, BoundSchema schema) => (ObjectType)schema.Schema.Types[target.Type.Name + "Groups"];

    public static string GetColumnTypeName(this IProperty property) => property.GetColumnType();
}
