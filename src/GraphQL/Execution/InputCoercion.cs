using System.Collections;
using GraphQL.Types;
using GraphQL.Validation;

namespace GraphQL.Execution;

/// <summary>Why a value given as JSON does not fit its type: where inside the value, what stands there, and the reason.</summary>
public sealed record CoercionError(IReadOnlyList<object> Path, object? Value, string Message);

/// <summary>Input coercion of JSON values (the parts "Input Coercion" of sections 3.5 to 3.12): strings, booleans, numbers, lists and dictionaries into what resolvers see.</summary>
public sealed class InputCoercion
{
    /// <summary>More errors about one value than this are worth nobody's reading, and would cost the server more than the caller.</summary>
    internal const int MostErrors = 50;

    private readonly List<CoercionError> errors = [];
    private readonly List<object> path = [];

    private InputCoercion()
    {
    }

    private bool IsFull => errors.Count >= MostErrors;

    /// <summary>The coerced value; null where there are errors.</summary>
    public static object? Coerce(object? value, GraphType type, out IReadOnlyList<CoercionError> errors)
    {
        var coercion = new InputCoercion();
        var result = coercion.Coerce(value, type);
        errors = coercion.errors;
        return errors.Count == 0 ? result : null;
    }

    private object? Coerce(object? value, GraphType type) => type switch
    {
        NonNullType nonNull => value is null ? Refuse(null, $"Expected non-nullable type \"{type}\" not to be null.") : Coerce(value, nonNull.Of),
        _ when value is null => null,
        ListType list => CoerceList(value, list),
        InputObjectType inputObject => CoerceObject(value, inputObject),
        _ => CoerceLeaf(value, type.Named),
    };

    private object?[] CoerceList(object value, ListType list)
    {
        if (value is string or IReadOnlyDictionary<string, object?> || value is not IEnumerable items)
            return [Coerce(value, list.Of)];

        var result = new List<object?>();
        foreach (var item in items)
        {
            if (IsFull)
                break;
            path.Add(result.Count);
            result.Add(Coerce(item, list.Of));
            path.RemoveAt(path.Count - 1);
        }

        return [.. result];
    }

    private object? CoerceObject(object value, InputObjectType type)
    {
        if (value is not IReadOnlyDictionary<string, object?> given)
            return Refuse(value, $"Expected type \"{type.Name}\" to be an object.");

        var before = errors.Count;
        var result = new Dictionary<string, object?>(given.Count);
        foreach (var (name, field) in type.Fields)
        {
            if (IsFull)
                break;
            if (given.TryGetValue(name, out var item))
            {
                path.Add(name);
                result[name] = Coerce(item, field.Type);
                path.RemoveAt(path.Count - 1);
            }
            else if (field.Default is { } literal)
            {
                result[name] = LiteralCoercion.Default(literal, field.Type);
            }
            else if (field.Type.IsNonNull)
            {
                Refuse(value, $"Field \"{name}\" of required type \"{field.Type}\" was not provided.");
            }
        }

        foreach (var name in given.Keys)
        {
            if (IsFull)
                break;
            if (!type.Fields.ContainsKey(name))
                Refuse(value, $"Field \"{name}\" is not defined by type \"{type.Name}\".{Suggestions.Phrase(Suggestions.Near(name, type.Fields.Keys))}");
        }

        if (type.IsOneOf)
            CheckOneOf(given, result, type);
        return errors.Count > before ? null : Create(value, result, type);
    }

    private void CheckOneOf(IReadOnlyDictionary<string, object?> given, Dictionary<string, object?> result, InputObjectType type)
    {
        if (result.Count != 1)
        {
            Refuse(given, $"Exactly one key must be specified for OneOf type \"{type.Name}\".");
            return;
        }

        var name = result.Keys.First();
        if (given[name] is not null)
            return;
        path.Add(name);
        Refuse(null, $"Field \"{name}\" must be non-null.");
        path.RemoveAt(path.Count - 1);
    }

    private object? Create(object value, Dictionary<string, object?> fields, InputObjectType type)
    {
        if (type.Create is not { } create)
            return fields;
        try
        {
            return create(fields);
        }
        catch (FormatException e)
        {
            return Refuse(value, e.Message);
        }
    }

    private object? CoerceLeaf(object value, NamedType type)
    {
        if (type is ScalarType scalar)
        {
            try
            {
                return scalar.ParseValue(value);
            }
            catch (FormatException e)
            {
                return Refuse(value, e.Message);
            }
        }

        if (type is not EnumType enumType)
            return Refuse(value, $"Type \"{type.Name}\" is not an input type.");
        if (value is not string name)
            return Refuse(value, $"Enum \"{type.Name}\" cannot represent non-string value: {Inspection.Show(value)}.{Suggestions.Phrase(Suggestions.Near(Inspection.Show(value), enumType.Values.Keys), "the enum value")}");
        return enumType.Values.TryGetValue(name, out var found)
            ? found.Value
            : Refuse(value, $"Value \"{name}\" does not exist in \"{type.Name}\" enum.{Suggestions.Phrase(Suggestions.Near(name, enumType.Values.Keys), "the enum value")}");
    }

    private object? Refuse(object? value, string message)
    {
        errors.Add(new CoercionError([.. path], value, message));
        return null;
    }
}
