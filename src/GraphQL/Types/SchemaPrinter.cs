using GraphQL.Language;
using GraphQL.Validation;

namespace GraphQL.Types;

/// <summary>
/// Prints a schema as SDL, without what every schema has: specified scalars and directives, introspection. The order is that of the schema,
/// or by name, which stays the same however the schema was put together.
/// </summary>
public sealed class SchemaPrinter
{
    private readonly bool _sorted;

    private SchemaPrinter(bool sorted) => _sorted = sorted;

    /// <summary>Prints the whole schema.</summary>
    public static string Print(Schema schema, bool sorted = false) => new SchemaPrinter(sorted).Document(schema);

    /// <summary>Prints one type's definition.</summary>
    public static string Print(NamedType type) => new SchemaPrinter(sorted: false).Type(type);

    private string Document(Schema schema)
    {
        var directives = Sorted(schema.Directives.Values.Where(directive => !SpecifiedDirectives.Has(directive.Name)), directive => directive.Name);
        var types = Sorted(schema.Types.Values.Where(IsDefined), type => type.Name);
        return string.Join("\n\n", SchemaRoots.Print(schema).Concat(directives.Select(Directive)).Concat(types.Select(Type)));
    }

    private static bool IsDefined(NamedType type) => Scalars.Find(type.Name) is null && !IntrospectionTypes.All.Contains(type);

    private IEnumerable<T> Sorted<T>(IEnumerable<T> items, Func<T, string> name) => _sorted ? items.OrderBy(name, NaturalOrder.Instance) : items;

    private string Directive(Directive directive) =>
        Description(directive.Description, "", first: true)
        + $"directive @{directive.Name}{Arguments(directive.Arguments.Values, "")}{(directive.Repeatable ? " repeatable" : "")} on "
        + string.Join(" | ", Sorted(directive.Locations, location => location));

    private string Type(NamedType type) => Description(type.Description, "", first: true) + type switch
    {
        ScalarType scalar => $"scalar {scalar.Name}" + (scalar.SpecifiedBy is { } url ? $" @specifiedBy(url: {Printer.Quote(url)})" : ""),
        ObjectType => $"type {Composite((CompositeType)type)}",
        InterfaceType => $"interface {Composite((CompositeType)type)}",
        UnionType union => $"union {union.Name}" + Named(" = ", " | ", DeclaredNames.Members(union)),
        EnumType values => $"enum {values.Name}"
            + Block(Sorted(values.Values.Values, value => value.Name), value => value.Description, value => value.Name + Deprecated(value.DeprecationReason)),
        InputObjectType input => $"input {input.Name}{(input.IsOneOf ? " @oneOf" : "")}"
            + Block(Sorted(input.Fields.Values, field => field.Name), field => field.Description, Input),
        _ => throw new ArgumentException($"{type} is of no known kind.", nameof(type)),
    };

    private string Composite(CompositeType type) =>
        type.Name
        + Named(" implements ", " & ", DeclaredNames.Interfaces(type))
        + Block(
            Sorted(type.Fields.Values, field => field.Name),
            field => field.Description,
            field => $"{field.Name}{Arguments(field.Arguments.Values, "  ")}: {field.Type}{Deprecated(field.DeprecationReason)}");

    private string Named(string before, string between, IEnumerable<string> names)
    {
        var text = string.Join(between, Sorted(names, name => name));
        return text.Length == 0 ? "" : before + text;
    }

    private static string Block<T>(IEnumerable<T> items, Func<T, string?> description, Func<T, string> print)
    {
        var lines = items.Select((item, index) => $"{Description(description(item), "  ", index == 0)}  {print(item)}").ToList();
        return lines.Count == 0 ? "" : $" {{\n{string.Join('\n', lines)}\n}}";
    }

    private string Arguments(IEnumerable<InputField> arguments, string indent)
    {
        var sorted = Sorted(arguments, argument => argument.Name).ToList();
        if (sorted.Count == 0)
            return "";
        if (sorted.TrueForAll(argument => string.IsNullOrEmpty(argument.Description)))
            return $"({string.Join(", ", sorted.Select(Input))})";
        var inner = indent + "  ";
        var lines = sorted.Select((argument, index) => $"{Description(argument.Description, inner, index == 0)}{inner}{Input(argument)}");
        return $"(\n{string.Join('\n', lines)}\n{indent})";
    }

    private static string Input(InputField input) =>
        $"{input.Name}: {input.Type}{(input.Default is { } value ? $" = {Printer.Print(value)}" : "")}{Deprecated(input.DeprecationReason)}";

    private static string Deprecated(string? reason) => reason switch
    {
        null => "",
        SpecifiedDirectives.NoLongerSupported => " @deprecated",
        _ => $" @deprecated(reason: {Printer.Quote(reason)})",
    };

    internal static string Description(string? description, string indent, bool first)
    {
        if (description is null)
            return "";
        var text = Printer.Print(new StringValueNode(description, BlockText.CanPrint(description)));
        var before = indent.Length > 0 && !first ? "\n" + indent : indent;
        return $"{before}{text.Replace("\n", "\n" + indent, StringComparison.Ordinal)}\n";
    }
}
