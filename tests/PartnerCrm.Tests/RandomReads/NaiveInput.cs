using System.Globalization;
using GraphQL.Language;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Values of a document with its variables put in: texts, numbers, lists and objects. What is not given is left out.</summary>
internal sealed class NaiveInput(OperationNode operation, IReadOnlyDictionary<string, object?> variables)
{
    public Dictionary<string, object?> Arguments(FieldNode field) =>
        field.Arguments.Where(argument => IsGiven(argument.Value)).ToDictionary(argument => argument.Name.Value, argument => Value(argument.Value));

    public object? Value(ValueNode value) => value switch
    {
        VariableNode variable => variables.TryGetValue(variable.Name.Value, out var given) ? given : Value(Definition(variable).Default!),
        NullValueNode => null,
        StringValueNode text => text.Value,
        EnumValueNode name => name.Name,
        BooleanValueNode flag => flag.Value,
        IntValueNode number => int.Parse(number.Text, CultureInfo.InvariantCulture),
        FloatValueNode number => decimal.Parse(number.Text, CultureInfo.InvariantCulture),
        ListValueNode list => list.Items.Select(Value).ToList(),
        ObjectValueNode made => made.Fields.Where(field => IsGiven(field.Value)).ToDictionary(field => field.Name.Value, field => Value(field.Value)),
        _ => throw new NotSupportedException(value.ToString()),
    };

    /// <summary>A given value as this column holds such values.</summary>
    public static object Like(IProperty column, object value)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? (column.ClrType.IsArray ? column.ClrType.GetElementType()! : column.ClrType);
        if (type.IsEnum) return Enum.GetValues(type).Cast<Enum>().Single(name => NaiveValues.NameOf(name) == (string)value);
        if (type == typeof(DateOnly)) return DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (type == typeof(DateTimeOffset)) return DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture);
        return Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }

    private bool IsGiven(ValueNode value) => value is not VariableNode variable || variables.ContainsKey(variable.Name.Value) || Definition(variable).Default is not null;

    private VariableDefinitionNode Definition(VariableNode variable) => operation.Variables.Single(one => one.Variable.Name.Value == variable.Name.Value);
}
