using System.Globalization;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>Input coercion of literals in a document or schema, whose variables are already coerced.</summary>
public sealed class LiteralCoercion(IReadOnlyDictionary<string, object?>? variables)
{
    /// <summary>What a scalar or input object said about the literal it did not take, if it said something.</summary>
    public string? Reason { get; private set; }

    /// <summary>A default value of the schema, which was checked when the schema was built.</summary>
    public static object? Default(ValueNode literal, GraphType type) =>
        new LiteralCoercion(null).TryCoerce(literal, type, out var value)
            ? value
            : throw new InvalidOperationException($"A default value of type {type} does not fit its type.");

    /// <summary>False when the literal, or a variable in it that has no value, does not fit the type.</summary>
    public bool TryCoerce(ValueNode literal, GraphType type, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
            return variables is not null && variables.TryGetValue(variable.Name.Value, out value) && !(value is null && type.IsNonNull);
        if (type is NonNullType nonNull)
            return literal is not NullValueNode && TryCoerce(literal, nonNull.Of, out value);
        if (literal is NullValueNode)
            return true;
        return type switch
        {
            ListType list => TryList(literal, list, out value),
            InputObjectType inputObject => TryObject(literal, inputObject, out value),
            ScalarType scalar => TryScalar(literal, scalar, out value),
            EnumType enumType => TryEnum(literal, enumType, out value),
            _ => false,
        };
    }

    /// <summary>The literal as a plain value, as if it had come as JSON; enum values become their names, variables their values.</summary>
    public static object? Plain(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        VariableNode variable => variables?.GetValueOrDefault(variable.Name.Value),
        IntValueNode number => Number(number.Text),
        FloatValueNode number => Number(number.Text),
        StringValueNode text => text.Value,
        BooleanValueNode flag => flag.Value,
        EnumValueNode name => name.Name,
        ListValueNode list => list.Items.Select(item => Plain(item, variables)).ToArray(),
        ObjectValueNode map => PlainMap(map, variables),
        _ => null,
    };

    /// <summary>A number as the smallest of int, long, decimal and double that keeps it.</summary>
    public static object Number(string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
            return small;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large))
            return large;
        // A double keeps 15 digits; longer decimals stay exact for scalars that want them so.
        if (text.Length > 16 && !text.AsSpan().ContainsAny('e', 'E') && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var exact))
            return exact;
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static Dictionary<string, object?> PlainMap(ObjectValueNode map, IReadOnlyDictionary<string, object?>? variables)
    {
        var result = new Dictionary<string, object?>(map.Fields.Count);
        foreach (var field in map.Fields)
        {
            if (field.Value is not VariableNode variable || variables?.ContainsKey(variable.Name.Value) == true)
                result[field.Name.Value] = Plain(field.Value, variables);
        }

        return result;
    }

    private bool TryList(ValueNode literal, ListType list, out object? value)
    {
        value = null;
        var items = literal is ListValueNode given ? given.Items : [literal];
        var result = new object?[items.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (IsAbsent(items[i]) ? list.Of.IsNonNull : !TryCoerce(items[i], list.Of, out result[i]))
                return false;
        }

        value = result;
        return true;
    }

    private bool TryObject(ValueNode literal, InputObjectType type, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode given)
            return false;

        var result = new Dictionary<string, object?>(given.Fields.Count);
        foreach (var node in given.Fields)
        {
            if (!type.Fields.TryGetValue(node.Name.Value, out var field))
                return false;
            if (IsAbsent(node.Value))
                continue;
            if (!TryCoerce(node.Value, field.Type, out var item))
                return false;
            result[field.Name] = item;
        }

        foreach (var (name, field) in type.Fields)
        {
            if (result.ContainsKey(name))
                continue;
            if (field.Default is { } literalDefault)
                result[name] = Default(literalDefault, field.Type);
            else if (field.Type.IsNonNull)
                return false;
        }

        // A variable inside a oneOf must have a value, so the count is of what was written (section 3.10).
        if (type.IsOneOf && (given.Fields.Count != 1 || result.Count != 1 || result.First().Value is null))
            return false;
        value = result;
        return type.Create is not { } create || TryAnswer(() => create(result), out value);
    }

    private bool TryScalar(ValueNode literal, ScalarType scalar, out object? value) => TryAnswer(
        () => scalar.ParseLiteral is { } parse ? parse(literal, variables) : Plain(literal, variables) is { } plain ? scalar.ParseValue(plain) : null,
        out value);

    private static bool TryEnum(ValueNode literal, EnumType type, out object? value)
    {
        var found = literal is EnumValueNode name ? type.Values.GetValueOrDefault(name.Name) : null;
        value = found?.Value;
        return found is not null;
    }

    private bool TryAnswer(Func<object?> ask, out object? value)
    {
        value = null;
        try
        {
            value = ask();
            return true;
        }
        catch (FormatException e)
        {
            Reason = e.Message;
            return false;
        }
    }

    private bool IsAbsent(ValueNode literal) => literal is VariableNode variable && variables?.ContainsKey(variable.Name.Value) != true;
}
