using System.Collections.Frozen;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>CoerceArgumentValues (section 6.4.1).</summary>
public static class ArgumentCoercion
{
    internal static readonly IReadOnlyDictionary<string, object?> None = FrozenDictionary<string, object?>.Empty;

    /// <summary>Coerced arguments that were given or have a default.</summary>
    /// <param name="definitions">The arguments that the field or directive takes.</param>
    /// <param name="given">The arguments as written.</param>
    /// <param name="variables">Coerced variables.</param>
    /// <param name="at">Where to point when an argument is missing.</param>
    /// <exception cref="GraphQLException">An argument does not fit its type.</exception>
    public static IReadOnlyDictionary<string, object?> Coerce(
        OrderedDictionary<string, InputField> definitions,
        IReadOnlyList<ArgumentNode> given,
        IReadOnlyDictionary<string, object?> variables,
        Location at)
    {
        if (definitions.Count == 0)
            return None;

        var values = new Dictionary<string, object?>(definitions.Count);
        foreach (var (name, definition) in definitions)
        {
            var literal = Find(given, name);
            if (literal is VariableNode variable && !variables.ContainsKey(variable.Name.Value) && (definition.Default is not null || !definition.Type.IsNonNull))
                literal = null;

            if (literal is not null)
                values[name] = Given(definition, literal, variables);
            else if (definition.Default is { } written)
                values[name] = LiteralCoercion.Default(written, definition.Type);
            else if (definition.Type.IsNonNull)
                throw new GraphQLException($"Argument \"{name}\" of required type \"{definition.Type}\" was not provided.", locations: [at]);
        }

        return values.Count == 0 ? None : values;
    }

    private static object? Given(InputField definition, ValueNode literal, IReadOnlyDictionary<string, object?> variables)
    {
        var coercion = new LiteralCoercion(variables);
        if (coercion.TryCoerce(literal, definition.Type, out var value))
            return value;

        var (name, type) = (definition.Name, definition.Type);
        var variable = (literal as VariableNode)?.Name.Value;
        var missing = variable is not null && !variables.ContainsKey(variable);
        var isNull = literal is NullValueNode || (variable is not null && !missing && variables[variable] is null);
        var reason = coercion.Reason is null ? "" : " " + coercion.Reason;
        throw new GraphQLException(
            missing ? $"Argument \"{name}\" of required type \"{type}\" was provided the variable \"${variable}\" which was not provided a runtime value."
            : isNull && type.IsNonNull ? $"Argument \"{name}\" of non-null type \"{type}\" must not be null."
            : $"Argument \"{name}\" has invalid value {Printer.Print(literal)}.{reason}",
            locations: [literal.At]);
    }

    private static ValueNode? Find(IReadOnlyList<ArgumentNode> given, string name)
    {
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i].Name.Value == name)
                return given[i].Value;
        }

        return null;
    }
}
