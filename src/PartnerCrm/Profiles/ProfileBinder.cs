using System.Globalization;
using System.Reflection;
using System.Text.Json;
using PartnerCrm.Data;

namespace PartnerCrm.Profiles;

/// <summary>Makes records of JSON by the parameters of their constructors, and notes everything that does not fit: what is missing, unknown, said twice or of another kind.</summary>
internal sealed class ProfileBinder(Action<PlacedJson, string> wrong)
{
    private static readonly JsonNamingPolicy Names = JsonNamingPolicy.CamelCase;
    private readonly NullabilityInfoContext nullability = new();

    /// <summary>The record, or null when something was wrong with it.</summary>
    public T? Read<T>(PlacedJson json)
        where T : class => (T?)Record(json, typeof(T));

    private object? Record(PlacedJson json, Type type)
    {
        if (json.Kind is not JsonTokenType.StartObject) return Wrong(json, "an object in braces is expected here");
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        var known = parameters.Select(parameter => Names.ConvertName(parameter.Name!)).ToList();
        foreach (var (name, value) in json.Members.Where(member => !known.Contains(member.Name)))
            Wrong(value, $"there is no field of this name here; known are {string.Join(", ", known)}");
        foreach (var twice in json.Members.GroupBy(member => member.Name).Where(group => group.Count() > 1)) Wrong(twice.Last().Value, "this field is said twice");

        var values = parameters.Select((parameter, place) => Argument(json, parameter, known[place])).ToArray();
        return parameters.Zip(values).All(pair => pair.Second is not null || IsOptional(pair.First)) ? constructor.Invoke(values) : null;
    }

    private object? Argument(PlacedJson json, ParameterInfo parameter, string name)
    {
        var value = json.Members.LastOrDefault(member => member.Name == name).Value;
        if (value is not null && !(value.Kind is JsonTokenType.Null && IsOptional(parameter))) return Value(value, parameter.ParameterType);
        if (!IsOptional(parameter)) Wrong(json, $"the field {name} is missing");
        return null;
    }

    private bool IsOptional(ParameterInfo parameter) => nullability.Create(parameter).WriteState is NullabilityState.Nullable;

    private object? Value(PlacedJson json, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return json.Kind is JsonTokenType.String ? json.Text : Wrong(json, "a text in quotation marks is expected here");
        if (type == typeof(bool)) return json.Kind is JsonTokenType.True or JsonTokenType.False ? json.Kind is JsonTokenType.True : Wrong(json, "true or false is expected here");
        if (type == typeof(int)) return json.Kind is JsonTokenType.Number && int.TryParse(json.Text, CultureInfo.InvariantCulture, out var whole) ? whole : Wrong(json, "a whole number is expected here");
        if (type == typeof(decimal))
        {
            return json.Kind is JsonTokenType.Number && decimal.TryParse(json.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number : Wrong(json, "a number is expected here");
        }

        if (type.IsEnum) return Choice(json, type);
        return type.IsGenericType ? List(json, type.GetGenericArguments()[0]) : Record(json, type);
    }

    private object? Choice(PlacedJson json, Type type)
    {
        var names = Enum.GetNames(type);
        var said = json.Kind is JsonTokenType.String ? Array.Find(names, name => EnumNames.Of(name) == json.Text) : null;
        return said is null ? Wrong(json, $"{(json.Kind is JsonTokenType.String ? $"'{json.Text}' is none of" : "expected is one of")} {string.Join(", ", names.Select(EnumNames.Of))}") : Enum.Parse(type, said);
    }

    private Array? List(PlacedJson json, Type item)
    {
        if (json.Kind is not JsonTokenType.StartArray) return (Array?)Wrong(json, "a list in brackets is expected here");
        var values = json.Items.Select(value => Value(value, item)).ToList();
        if (values.Contains(null)) return null;
        var list = Array.CreateInstance(item, values.Count);
        for (var place = 0; place < values.Count; place++) list.SetValue(values[place], place);
        return list;
    }

    private object? Wrong(PlacedJson json, string message)
    {
        wrong(json, message);
        return null;
    }
}
