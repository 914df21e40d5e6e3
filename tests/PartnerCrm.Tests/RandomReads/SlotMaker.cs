using GraphQL.Postgres.Binding;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Makes filters and orders of a type at random, with values that rows have or nearly have.</summary>
internal sealed class SlotMaker(BoundSchema schema, LoadedRows rows, RandomValues values, Func<string?, bool> may)
{
    private const int MaxDepth = 3;
    private const int MaxSteps = 3;

    public Slot Filter(TypeBinding type, GraphType at, int depth = 0)
    {
        var input = (InputObjectType)at.Named;
        var words = input.Fields.Values.Where(field => may(field.Requires)).ToList();
        var members = new List<(string, Slot)>();
        for (var count = values.Chance(0.7) ? 1 : values.Number(3); count > 0; count--)
        {
            var word = values.Pick(words);
            if (members.Exists(member => member.Item1 == word.Name) || (depth >= MaxDepth && word.Type.Named is InputObjectType && !type.Filters.ContainsKey(word.Name))) continue;
            if (Word(type, word, depth) is { } value) members.Add((word.Name, value));
        }

        return new Slot(at, () => Filter(type, at, depth)) { Members = members, MayBeNull = !at.IsNonNull };
    }

    public Slot Order(TypeBinding type, GraphType at)
    {
        var item = ((ListType)at.Nullable).Of;
        var chosen = Enumerable.Range(0, values.Number(4)).Select(_ => Path((InputObjectType)item.Named, 0)).OfType<List<InputField>>().DistinctBy(path => string.Join('.', path.Select(step => step.Name)));
        return new Slot(at, () => Order(type, at)) { Items = [.. chosen.Select(path => Entry(item, path))], MayBeNull = true };
    }

    // The names that lead to an order: the row's own, or one of a row that it names.
    private List<InputField>? Path(InputObjectType sort, int depth)
    {
        var step = values.Pick(sort.Fields.Values.Where(field => may(field.Requires)).ToList());
        if (step.Type.Named is not InputObjectType below) return [step];
        return depth < MaxSteps && Path(below, depth + 1) is { } rest ? [step, .. rest] : null;
    }

    private Slot Entry(GraphType at, List<InputField> path)
    {
        Slot Direction() => new(path[0].Type, Direction) { Leaf = values.Chance(0.5) ? "ASC" : "DESC" };
        return new Slot(at, () => Entry(at, path)) { Members = [(path[0].Name, path.Count == 1 ? Direction() : Entry(path[0].Type, path[1..]))] };
    }

    private Slot? Word(TypeBinding type, InputField word, int depth) => word.Name switch
    {
        "and" or "or" when word.Type.Nullable is ListType list => Alternatives(type, word.Type, list.Of, depth),
        "not" => Filter(type, word.Type, depth + 1),

        "search" when !type.Filters.ContainsKey(word.Name) => Text(word.Type),
        _ => type.Filters[word.Name] switch
        {
            ColumnFilter column => Comparison(column, word.Type),
            RelatedFilter related when depth < MaxDepth => Related(schema.Of(related.Target), word.Type, depth),
            OneFilter one when depth < MaxDepth => Filter(schema.Of(one.Target), word.Type, depth + 1),
            _ => null,
        },
    };

    /// <summary>A text to search for.</summary>
    public Slot Text(GraphType at) => new(at, () => Text(at)) { Leaf = values.SearchText(), MayBeNull = !at.IsNonNull };

    private Slot Alternatives(TypeBinding type, GraphType at, GraphType item, int depth) => new(at, () => Alternatives(type, at, item, depth))
    {
        Items = [.. Enumerable.Range(0, values.Number(4)).Select(_ => Filter(type, item, depth + 1))],
        MayBeNull = true,
    };

    private Slot Related(TypeBinding target, GraphType at, int depth)
    {
        var words = ((InputObjectType)at.Named).Fields.Values.ToList();
        var word = values.Pick(words);
        return new Slot(at, () => Related(target, at, depth)) { Members = [(word.Name, word.Name is "any" ? Flag(word.Type) : Filter(target, word.Type, depth + 1))], MayBeNull = true };
    }

    private Slot Flag(GraphType at) => new(at, () => Flag(at)) { Leaf = values.Chance(0.5), MayBeNull = true };

    private Slot Comparison(ColumnFilter column, GraphType at)
    {
        var words = ((InputObjectType)at.Named).Fields.Values.ToList();
        var members = new List<(string, Slot)>();
        for (var count = values.Chance(0.8) ? 1 : 2; count > 0; count--)
            if (values.Pick(words) is var word && !members.Exists(member => member.Item1 == word.Name)) members.Add((word.Name, Operand(column, word)));
        return new Slot(at, () => Comparison(column, at)) { Members = members, MayBeNull = true };
    }

    private Slot Operand(ColumnFilter column, InputField word)
    {
        if (word.Type.Nullable is ListType list)
            return new Slot(word.Type, () => Operand(column, word)) { Items = [.. Enumerable.Range(0, values.Number(4)).Select(_ => Leaf(column, list.Of, word.Name))], MayBeAbsent = true };
        return Leaf(column, word.Type, word.Name);
    }

    private Slot Leaf(ColumnFilter column, GraphType at, string word) => new(at, () => Leaf(column, at, word))
    {
        Leaf = word is "eq" or "neq" && values.Chance(0.1) ? null : Value(column, word),
        MayBeNull = word is "eq" or "neq",
        MayBeAbsent = !at.IsNonNull,
    };

    private object? Value(ColumnFilter filter, string word)
    {
        var among = rows.Of(filter.Property.DeclaringType.ClrType);
        var cell = among.Count > 0 && values.Chance(0.75) ? LoadedRows.Cell(filter.Property, values.Pick(among)) : null;
        if (cell is Array set) cell = set.Length > 0 ? set.GetValue(values.Number(set.Length)) : null;
        cell ??= NotNull(filter.Property);
        if (filter.IdOf is { } type) return NaiveValues.WireId(schema.Of(type).Prefix!, (Guid)cell);
        var shown = NaiveValues.Shown(cell);
        if (shown is Number number) return int.TryParse(number.Text, out var whole) ? (object)whole : decimal.Parse(number.Text, System.Globalization.CultureInfo.InvariantCulture);
        return shown is string text && word is "contains" or "startsWith" ? Piece((string)shown!, word) : shown;
    }

    private object NotNull(IProperty column)
    {
        while (true)
        {
            var value = values.For(column);
            if (value is Array { Length: > 0 } set) return set.GetValue(0)!;
            if (value is not (null or Array)) return value;
        }
    }

    // A piece that cuts no letter in halves.
    private string Piece(string text, string word)
    {
        var runes = text.EnumerateRunes().ToList();
        var from = word is "startsWith" || runes.Count == 0 ? 0 : values.Number(runes.Count);
        var piece = string.Concat(runes.Skip(from).Take(1 + values.Number(4)));
        return values.Chance(0.3) ? piece.ToUpperInvariant() : piece;
    }
}
