using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Values for columns and for questions: few of each, so that many are equal, and some that are hard to compare, fold or quote.</summary>
internal sealed class RandomValues(Random random)
{
    private static readonly string[] Texts =
    [
        "alpha", "Alpha", "ÁLPHA", "beta", "Beta gamma", "béta", "b", "a", "zeta 😀", "😀 zeta", "\uE000 private", "\uFF21 wide", "日本語", "العربية", "Ελληνικά", "İstanbul", "straße",
        "100%", "under_score", "back\\slash", "\"quoted\"", "it's", "line\nbreak", "e\u0301 combined", "  spaced  out ", "", "null", "$1", "zz top", "Ж", "हिन्दी", "a_b%c\\d",
    ];

    private static readonly string[] Words =
        ["alpha", "ÁLPHA", "alph", "alhpa", "beta", "Béta", "gamma", "zeta", "text", "private", "wide", "istanbul", "strasse", "quoted", "nul", "b", "growers", "visible", "submitted", "hidden", "plant"];

    private static readonly string[] Countries = ["KE", "FR", "PE", "JP"];
    private static readonly decimal[] Amounts = [0m, 1.50m, 2.5m, 10m, 99.99m, 1234567.125m, -3m];
    private static readonly DateOnly Day = new(2026, 2, 27);
    private static readonly DateTimeOffset Instant = new(2026, 3, 1, 8, 30, 0, TimeSpan.Zero);

    public T Pick<T>(IReadOnlyList<T> among) => among[random.Next(among.Count)];

    public bool Chance(double share) => random.NextDouble() < share;

    public int Number(int below) => random.Next(below);

    /// <summary>A value that the column could hold.</summary>
    public object? For(IProperty column)
    {
        if (column.IsNullable && Chance(0.3)) return null;
        if (column.GetColumnType() is "jsonb") return "{}";
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        if (type == typeof(byte[])) return Guid(16);
        if (!type.IsArray) return Of(type, column);
        var items = Enumerable.Range(0, random.Next(4)).Select(_ => Of(type.GetElementType()!, column)).Distinct().ToList();
        var array = Array.CreateInstance(type.GetElementType()!, items.Count);
        for (var i = 0; i < items.Count; i++) array.SetValue(items[i], i);
        return array;
    }

    /// <summary>An id of its own, the same for the same seed.</summary>
    public Guid NewId() => new(Guid(16));

    /// <summary>Words that may be there, alone or together, in quotes or by turns, begun or misspelt.</summary>
    public string SearchText()
    {
        string Word() => Pick(Words) is var word && Chance(0.3) ? $"\"{word}\"" : word;
        return random.Next(4) switch { 0 => $"{Word()} {Word()}", 1 => $"{Word()} or {Word()}", _ => Word() };
    }

    public string Text() => Chance(0.25) ? $"Text {random.Next(30)}" : Pick(Texts);

    private object Of(Type type, IProperty column) => type switch
    {
        _ when type.IsEnum => Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length))!,
        _ when type == typeof(string) => column.GetMaxLength() is { } length and < 10 ? Countries[random.Next(4)][..Math.Min(2, length)] : Text(),
        _ when type == typeof(bool) => Chance(0.5),
        _ when type == typeof(int) => random.Next(5),
        _ when type == typeof(long) => (long)random.Next(5),
        _ when type == typeof(double) => random.Next(5) / 4.0,
        _ when type == typeof(decimal) => Pick(Amounts),
        _ when type == typeof(Guid) => NewId(),
        _ when type == typeof(DateOnly) => Day.AddDays(random.Next(8)),
        _ when type == typeof(DateTimeOffset) => Instant.AddMinutes(random.Next(3) * 700).AddMicroseconds(Pick([0, 0, 1, 250_000])),
        _ => throw new NotSupportedException($"{column.DeclaringType.DisplayName()}.{column.Name} is a {type}; {JsonSerializer.Serialize(column.GetColumnType())}"),
    };

    private byte[] Guid(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
