using System.Text.Json;
using GraphQL.Types;

namespace GraphQL.Conformance.Replays;

/// <summary>The internal values of enums that the reference implementation's tests set in code.</summary>
internal static class TestEnums
{
    private static readonly Dictionary<string, object> Values = new() { ["TestEnum.FOO"] = "InternalFoo", ["TestEnum.BAR"] = 123456789 };

    public static void GiveValues(EnumType type, JsonElement schema)
    {
        if (!schema.GetProperty("enumsWithInternalValues").EnumerateArray().Any(name => name.GetString() == type.Name))
            return;
        foreach (var name in type.Values.Keys.ToList())
        {
            if (Values.TryGetValue($"{type.Name}.{name}", out var value))
                type.Values[name] = new EnumValue(name, value: value);
        }
    }
}
