using System.Collections.Concurrent;
using System.Collections.Frozen;
using GraphQL.Types;

namespace GraphQL.Execution;

/// <summary>Result coercion of scalars and enums (section 6.4.3): what a resolver gave becomes what the response writes.</summary>
internal sealed class LeafWriter
{
    private readonly ConcurrentDictionary<EnumType, FrozenDictionary<object, string>> names = new();

    public object Complete(NamedType type, object value) => type switch
    {
        EnumType enumType => Name(enumType, value),
        ScalarType scalar => Scalar(scalar, value),
        _ => throw new InvalidOperationException($"{type} is not a leaf type."),
    };

    private string Name(EnumType type, object value) =>
        names.GetOrAdd(type, static type => type.Values.Values.DistinctBy(v => v.Value).ToFrozenDictionary(v => v.Value, v => v.Name)).TryGetValue(value, out var name)
            ? name
            : throw new GraphQLException($"Enum \"{type.Name}\" cannot represent value: {Inspection.Show(value)}");

    private static object Scalar(ScalarType type, object value)
    {
        object? written;
        try
        {
            written = type.Serialize(value);
        }
        catch (FormatException e)
        {
            throw new GraphQLException([new GraphQLError(e.Message)], e);
        }

        return written switch
        {
            null => throw new GraphQLException($"Expected a value of scalar \"{type.Name}\" from {Inspection.Show(value)}, but there is none."),
            string or bool or int or long or decimal => written,
            double number when double.IsFinite(number) => written,
            // Written at once, so that what JSON cannot hold is an error of this field and not of the response.
            _ => ResponseWriter.Json(json => ResponseWriter.Value(json, written)),
        };
    }
}
