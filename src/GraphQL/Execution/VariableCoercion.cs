using System.Globalization;
using System.Text;
using GraphQL.Language;
using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>CoerceVariableValues (section 6.1.2).</summary>
public static class VariableCoercion
{
    private const int MaxErrors = InputCoercion.MostErrors;

    /// <summary>The variables of an operation from the given JSON values. A variable that was not given and has no default stays absent; a null stays null.</summary>
    /// <exception cref="GraphQLException">Variables do not fit their types; one error each.</exception>
    public static IReadOnlyDictionary<string, object?> Coerce(Schema schema, OperationNode operation, IReadOnlyDictionary<string, object?>? given)
    {
        if (operation.Variables.Count == 0)
            return ArgumentCoercion.None;

        var values = new Dictionary<string, object?>(operation.Variables.Count);
        var errors = new List<GraphQLError>();
        foreach (var definition in operation.Variables)
        {
            Coerce(schema, definition, given, values, errors);
            if (errors.Count < MaxErrors)
                continue;
            errors.RemoveRange(MaxErrors, errors.Count - MaxErrors);
            errors.Add(new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted."));
            break;
        }

        return errors.Count == 0 ? values : throw new GraphQLException(errors);
    }

    private static void Coerce(
        Schema schema,
        VariableDefinitionNode definition,
        IReadOnlyDictionary<string, object?>? given,
        Dictionary<string, object?> values,
        List<GraphQLError> errors)
    {
        var name = definition.Variable.Name.Value;
        var type = schema.Find(definition.Type);
        if (type is not { IsInput: true })
        {
            errors.Add(new GraphQLError(
                $"Variable \"${name}\" expected value of type \"{Written(definition.Type)}\" which cannot be used as an input type.", [definition.Type.At]));
            return;
        }

        if (given is null || !given.TryGetValue(name, out var value))
        {
            if (definition.Default is { } literal)
                values[name] = DefaultOf(name, literal, type);
            else if (type.IsNonNull)
                errors.Add(new GraphQLError($"Variable \"${name}\" of required type \"{type}\" was not provided.", [definition.At]));
            return;
        }

        if (value is null && type.IsNonNull)
        {
            errors.Add(new GraphQLError($"Variable \"${name}\" of non-null type \"{type}\" must not be null.", [definition.At]));
            return;
        }

        values[name] = InputCoercion.Coerce(value, type, out var found);
        foreach (var error in found)
        {
            var at = error.Path.Count == 0 ? "" : $" at \"{name}{Written(error.Path)}\"";
            errors.Add(new GraphQLError($"Variable \"${name}\" got invalid value {Inspection.Show(error.Value)}{at}; {error.Message}", [definition.At]));
        }
    }

    private static object? DefaultOf(string name, ValueNode literal, GraphType type)
    {
        var coercion = new LiteralCoercion(null);
        return coercion.TryCoerce(literal, type, out var value)
            ? value
            : throw new GraphQLException($"Variable \"${name}\" has an invalid default value.{(coercion.Reason is null ? "" : " " + coercion.Reason)}", locations: [literal.At]);
    }

    private static string Written(TypeNode node) => node switch
    {
        ListTypeNode list => $"[{Written(list.Of)}]",
        NonNullTypeNode nonNull => $"{Written(nonNull.Of)}!",
        _ => ((NamedTypeNode)node).Name.Value,
    };

    private static StringBuilder Written(IReadOnlyList<object> path) => path.Aggregate(
        new StringBuilder(), (text, key) => key is int ? text.Append(CultureInfo.InvariantCulture, $"[{key}]") : text.Append('.').Append(key));
}
