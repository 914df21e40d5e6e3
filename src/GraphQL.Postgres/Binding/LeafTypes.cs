using System.Globalization;
using System.Reflection;
using System.Text.Json;
using GraphQL.Types;

namespace GraphQL.Postgres.Binding;

/// <summary>GraphQL types for C# types that are no rows: scalars, enums, and plain objects that commands and computed fields return.</summary>
public sealed class LeafTypes(Descriptions descriptions)
{
    private readonly Dictionary<Type, EnumType> enums = [];
    private readonly Dictionary<Type, ObjectType> objects = [];

    public ScalarType Date { get; } = Text("Date", "A calendar day as ISO 8601 writes it, such as 2026-03-31.",
        value => value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        // The driver takes the first and the last day that there are for infinity, which is none.
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day != DateOnly.MinValue && day != DateOnly.MaxValue
            ? day : null, "a day such as 2026-03-31");

    public ScalarType DateTime { get; } = Text("DateTime", "An instant as RFC 3339 writes it, in UTC, such as 2026-03-31T09:30:00Z.",
        value => value is DateTimeOffset at ? at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture) : null,
        text => text.Length >= 20 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at.UtcDateTime != DateTimeOffset.MinValue && at.UtcDateTime != DateTimeOffset.MaxValue
            ? at.ToUniversalTime() : null,
        "an instant such as 2026-03-31T09:30:00Z");

    public ScalarType Decimal { get; } = new("Decimal", "A decimal number, exact to the last digit.")
    {
        ParseValue = value => value switch
        {
            int number => (decimal)number,
            long number => (decimal)number,
            decimal number => number,
            double number when Math.Abs(number) < 1e28 => (decimal)number,
            string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
            _ => throw new FormatException("Decimal expects a number such as 1250.50."),
        },
    };

    public ScalarType Long { get; } = new("Long", "A whole number of up to 64 bits.")
    {
        ParseValue = value => value switch
        {
            int number => (long)number,
            long number => number,
            _ => throw new FormatException("Long expects a whole number."),
        },
    };

    public ScalarType Json { get; } = new("JSON", "Any JSON value.");

    /// <summary>The output type of a C# type; a nullable value type is nullable, everything else is not unless said.</summary>
    public GraphType Output(Type type, bool nullable = false)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Output(underlying, true);
        GraphType named = ItemOf(type) is { } item ? new ListType(Output(item)) : Scalar(type) ?? (NamedType)Object(type);
        return nullable ? named : new NonNullType(named);
    }

    /// <summary>The scalar or enum of a C# type; null for objects.</summary>
    public NamedType? Scalar(Type type) => type switch
    {
        _ when type == typeof(string) || type == typeof(Uri) => Scalars.String,
        _ when type == typeof(int) || type == typeof(short) => Scalars.Int,
        _ when type == typeof(double) || type == typeof(float) => Scalars.Float,
        _ when type == typeof(bool) => Scalars.Boolean,
        _ when type == typeof(Guid) => Scalars.Id,
        _ when type == typeof(long) => Long,
        _ when type == typeof(decimal) => Decimal,
        _ when type == typeof(DateOnly) => Date,
        _ when type == typeof(DateTimeOffset) => DateTime,
        _ when type == typeof(JsonElement) => Json,
        _ when type.IsEnum => Enum(type),
        _ => null,
    };

    /// <summary>The enum type of a C# enum: members in SCREAMING_SNAKE_CASE, described by their summaries.</summary>
    public EnumType Enum(Type type)
    {
        if (enums.TryGetValue(type, out var known)) return known;
        var made = enums[type] = new EnumType(type.Name, descriptions.Of(type));
        foreach (var member in type.GetFields(BindingFlags.Public | BindingFlags.Static))
            made.Add(new EnumValue(NameOf(member.Name), descriptions.Of(member), member.GetValue(null)));
        return made;
    }

    /// <summary>The object type of a record: its properties are the fields, described by their summaries.</summary>
    public ObjectType Object(Type type)
    {
        if (objects.TryGetValue(type, out var known)) return known;
        var made = objects[type] = new ObjectType(type.Name, descriptions.Of(type));
        var nullability = new NullabilityInfoContext();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            var nullable = nullability.Create(property).ReadState is NullabilityState.Nullable;
            var field = new Field(JsonNamingPolicy.CamelCase.ConvertName(property.Name), Output(property.PropertyType, nullable), descriptions.Of(property))
            {
                Resolve = context => ValueTask.FromResult(property.GetValue(context.Parent)),
                Binding = property,
            };
            made.Add(field);
        }

        return made;
    }

    /// <summary>The wire name of an enum's member: <c>InDueDiligence</c> is <c>IN_DUE_DILIGENCE</c>.</summary>
    public static string NameOf(string member) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(member);

    /// <summary>The item type of a list; null for anything else, text and bytes included.</summary>
    public static Type? ItemOf(Type type) => type == typeof(string) || type == typeof(byte[]) ? null
        : type.IsArray ? type.GetElementType()
        : type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : null;

    private static ScalarType Text(string name, string description, Func<object, string?> write, Func<string, object?> read, string expected) => new(name, description)
    {
        Serialize = value => write(value) ?? throw new FormatException($"{name} cannot represent the value."),
        ParseValue = value => (value is string text ? read(text) : null) ?? throw new FormatException($"{name} expects {expected}."),
    };
}
