using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GraphQL.Postgres.Binding;
using GraphQL.Types;
using PartnerCrm.Writes;

namespace PartnerCrm.Graph;

/// <summary>The input object of a record: one field per constructor parameter, read back into the record with its texts checked and its ids resolved.</summary>
internal sealed class CommandInput
{
    private const int MaxText = 20_000;

    // An input object that several commands take is one type of the schema.
    private static readonly ConditionalWeakTable<SchemaBuilder, Dictionary<Type, CommandInput>> Shared = [];

    private readonly SchemaBuilder schema;
    private readonly ConstructorInfo constructor;
    private readonly List<(ParameterInfo Parameter, string Name, bool Nullable)> parameters = [];
    private readonly Dictionary<Type, CommandInput> nested;

    private CommandInput(SchemaBuilder schema, Type record, Dictionary<Type, CommandInput> nested)
    {
        (this.schema, this.nested) = (schema, nested);
        nested[record] = this;
        constructor = record.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        Type = new InputObjectType(record.Name + "Input", schema.Descriptions.Of(record));
        var nullability = new NullabilityInfoContext();
        foreach (var parameter in constructor.GetParameters())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            var nullable = nullability.Create(parameter).WriteState is NullabilityState.Nullable || parameter.HasDefaultValue;
            parameters.Add((parameter, name, nullable));
            var description = schema.Descriptions.Of(record.GetProperty(parameter.Name!)!);
            Type.Add(new InputField(name, nullable ? TypeOf(parameter.ParameterType) : new NonNullType(TypeOf(parameter.ParameterType)), description));
        }
    }

    public InputObjectType Type { get; }

    public static CommandInput Of(SchemaBuilder schema, Type command) => new(schema, command, Shared.GetOrCreateValue(schema));

    /// <summary>The record that the coerced input describes.</summary>
    /// <exception cref="InvalidInput">A text or an id does not fit.</exception>
    public object Read(IReadOnlyDictionary<string, object?> input)
    {
        var values = parameters.Select(parameter => input.TryGetValue(parameter.Name, out var given) && given is not null
            ? Value(parameter.Parameter, parameter.Parameter.ParameterType, given, parameter.Name)
            : parameter.Parameter.HasDefaultValue ? parameter.Parameter.DefaultValue : Missing(parameter.Parameter.ParameterType));
        try
        {
            return constructor.Invoke(values.ToArray());
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is Refusal refusal)
        {
            throw refusal;
        }
    }

    private static Array? Missing(Type type) => LeafTypes.ItemOf(type) is { } item ? Array.CreateInstance(item, 0) : null;

    private GraphType TypeOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (LeafTypes.ItemOf(type) is { } item) return new ListType(new NonNullType(TypeOf(item)));
        return schema.Leaves.Scalar(type) ?? (NamedType)Nested(type).Type;
    }

    private CommandInput Nested(Type type) => nested.TryGetValue(type, out var known) ? known : new CommandInput(schema, type, nested);

    private object? Value(ParameterInfo parameter, Type type, object given, string field)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (LeafTypes.ItemOf(type) is { } item)
        {
            var list = (IReadOnlyList<object?>)given;
            var array = Array.CreateInstance(item, list.Count);
            for (var i = 0; i < list.Count; i++) array.SetValue(Value(parameter, item, list[i]!, $"{field}.{i}"), i);
            return array;
        }

        return given switch
        {
            string text when type == typeof(Guid) => Id(parameter, text, field),
            string text => Text(text, field),
            IReadOnlyDictionary<string, object?> input => Nested(type).Read(input),
            _ => given,
        };
    }

    private Guid Id(ParameterInfo parameter, string text, string field)
    {
        var allowed = (parameter.GetCustomAttribute<IdOfAttribute>() ?? constructor.DeclaringType!.GetProperty(parameter.Name!)?.GetCustomAttribute<IdOfAttribute>())?.Types
            ?? throw new InvalidOperationException($"{constructor.DeclaringType!.Name}.{parameter.Name} does not say whose id it is: use [property: IdOf(...)].");
        var prefixes = allowed.Select(type => schema.PrefixOf(type)).ToList();
        return Wire.TryDecode(text, out var prefix, out var id) && prefixes.Contains(prefix) ? id
            : throw new InvalidInput($"'{text}' is not the id of a {string.Join(" or a ", allowed.Select(type => Words.Of(type.Name)))}; such an id starts with {string.Join(" or ", prefixes.Select(p => p + "_"))}.", field);
    }

    private static string Text(string text, string field)
    {
        if (text.Length > MaxText) throw new InvalidInput($"This text has {text.Length} characters; at most {MaxText} are kept.", field);
        TextCheck.Demand(text, field);
        return text.Trim();
    }
}
