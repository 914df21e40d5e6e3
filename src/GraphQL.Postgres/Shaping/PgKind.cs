using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Shaping;

/// <summary>How a column's bytes are read: into the response, or into a C# value.</summary>
internal sealed class PgKind
{
    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    private static readonly Dictionary<Type, PgKind> Kinds = new()
    {
        [typeof(string)] = new((json, cell) => json.WriteStringValue(cell), cell => StrictUtf8.GetString(cell)),
        [typeof(bool)] = new((json, cell) => json.WriteBooleanValue(cell[0] != 0), cell => cell[0] != 0),
        [typeof(short)] = new((json, cell) => json.WriteNumberValue(BinaryPrimitives.ReadInt16BigEndian(cell)), cell => BinaryPrimitives.ReadInt16BigEndian(Sized(cell, 2))),
        [typeof(int)] = new((json, cell) => json.WriteNumberValue(BinaryPrimitives.ReadInt32BigEndian(cell)), cell => BinaryPrimitives.ReadInt32BigEndian(Sized(cell, 4))),
        [typeof(long)] = new((json, cell) => json.WriteNumberValue(BinaryPrimitives.ReadInt64BigEndian(cell)), cell => BinaryPrimitives.ReadInt64BigEndian(Sized(cell, 8))),
        [typeof(double)] = new((json, cell) => json.WriteNumberValue(BinaryPrimitives.ReadDoubleBigEndian(cell)), cell => BinaryPrimitives.ReadDoubleBigEndian(Sized(cell, 8))),
        [typeof(decimal)] = new((json, cell) => json.WriteRawValue(PgNumeric.Text(cell), true), cell => decimal.Parse(PgNumeric.Text(cell), CultureInfo.InvariantCulture)),
        [typeof(Guid)] = new((json, cell) => json.WriteStringValue(new Guid(cell, true)), cell => new Guid(Sized(cell, 16), true)),
        [typeof(DateOnly)] = new(WriteDate, cell => Day(cell)),
        [typeof(DateTimeOffset)] = new(WriteInstant, cell => new DateTimeOffset(Instant(cell))),
        [typeof(JsonDocument)] = new((json, cell) => json.WriteRawValue(cell[1..], true), cell => StrictUtf8.GetString(cell[1..])),
    };

    private PgKind(JsonWrite write, BinaryRead read) => (Write, Read) = (write, read);

    public delegate void JsonWrite(Utf8JsonWriter json, ReadOnlySpan<byte> cell);

    public delegate object BinaryRead(ReadOnlySpan<byte> cell);

    public static PgKind Int4 => Kinds[typeof(int)];

    public JsonWrite Write { get; }

    /// <summary>The value as the provider knows it. Throws an argument or format exception for bytes that are none of this kind.</summary>
    public BinaryRead Read { get; }

    /// <summary>The kind of a property's column.</summary>
    /// <exception cref="InvalidOperationException">Columns of this type cannot be shown.</exception>
    public static PgKind Of(IProperty property)
    {
        if (property.GetColumnType() is "jsonb") return Kinds[typeof(JsonDocument)];
        var type = ProviderType(property);
        if (Kinds.TryGetValue(type, out var kind)) return kind;
        if (type.IsAssignableTo(typeof(System.Collections.IEnumerable)) && type != typeof(byte[]))
            return Array(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0]);
        throw new InvalidOperationException($"{property.DeclaringType.DisplayName()}.{property.Name} is stored as {type.Name}, which no field can show.");
    }

    /// <summary>The kind of plain values of a C# type; enums are stored as text.</summary>
    /// <exception cref="InvalidOperationException">Values of this type cannot be shown.</exception>
    public static PgKind Of(Type type) => Kinds.TryGetValue(type.IsEnum ? typeof(string) : type, out var kind) ? kind
        : throw new InvalidOperationException($"Values of type {type.Name} cannot be shown.");

    /// <summary>The C# type of a column's values, without regard to null.</summary>
    public static Type ValueType(IProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    /// <summary>The C# type in which the driver carries the column.</summary>
    public static Type ProviderType(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    /// <summary>The property's own value from what the provider carried.</summary>
    public static object? FromProvider(IProperty property, object? value)
    {
        if (value is null) return null;
        var mapping = property.GetTypeMapping();
        if (mapping.Converter is { } converter) return converter.ConvertFromProvider(value);
        if (value is not object?[] items || property.ClrType.GetElementType() is not { } type) return value;
        var array = System.Array.CreateInstance(type, items.Length);
        for (var i = 0; i < items.Length; i++)
            array.SetValue(mapping.ElementTypeMapping?.Converter is { } each ? each.ConvertFromProvider(items[i]) : items[i], i);
        return array;
    }

    private static PgKind Array(Type item)
    {
        var kind = item.IsEnum ? Kinds[typeof(string)] : Kinds[item];
        return new PgKind(
            (json, cell) =>
            {
                json.WriteStartArray();
                var items = new ArrayItems(cell);
                for (var i = 0; i < items.Count; i++) kind.Write(json, items.Next());
                json.WriteEndArray();
            },
            cell =>
            {
                var items = new ArrayItems(cell);
                var values = new object?[items.Count];
                for (var i = 0; i < values.Length; i++) values[i] = kind.Read(items.Next());
                return values;
            });
    }

    private static void WriteDate(Utf8JsonWriter json, ReadOnlySpan<byte> cell)
    {
        Span<byte> text = stackalloc byte[10];
        Day(cell).TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteStringValue(text[..length]);
    }

    private static void WriteInstant(Utf8JsonWriter json, ReadOnlySpan<byte> cell)
    {
        Span<byte> text = stackalloc byte[32];
        Instant(cell).TryFormat(text, out var length, "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
        json.WriteStringValue(text[..length]);
    }

    private static DateOnly Day(ReadOnlySpan<byte> cell) => DateOnly.FromDateTime(Epoch).AddDays(BinaryPrimitives.ReadInt32BigEndian(Sized(cell, 4)));

    private static DateTime Instant(ReadOnlySpan<byte> cell) => Epoch.AddTicks(checked(BinaryPrimitives.ReadInt64BigEndian(Sized(cell, 8)) * TimeSpan.TicksPerMicrosecond));

    private static ReadOnlySpan<byte> Sized(ReadOnlySpan<byte> cell, int length) =>
        cell.Length == length ? cell : throw new FormatException($"Expected {length} bytes, got {cell.Length}.");
}
