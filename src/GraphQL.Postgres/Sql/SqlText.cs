using System.Text;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace GraphQL.Postgres.Sql;

/// <summary>A statement being written: text, parameters (positional, or named where EF Core sends them), and one actor for whom it is written.</summary>
internal sealed class SqlText(BoundSchema schema, object actor, bool named = false)
{
    private readonly StringBuilder text = new();
    private readonly List<NpgsqlParameter> parameters = [];
    private int aliases;

    public BoundSchema Schema { get; } = schema;

    public object Actor { get; } = actor;

    public IReadOnlyList<NpgsqlParameter> Parameters => parameters;

    public SqlText Add(string sql)
    {
        text.Append(sql);
        return this;
    }

    public string NewAlias() => $"t{aliases++}";

    /// <summary>A value's place holder; the value itself never becomes text.</summary>
    public string Parameter(object? value)
    {
        if (value is string shown ? BrokenText(shown) : value is IEnumerable<string?> list && list.Any(item => item is not null && BrokenText(item))) throw new GraphQLException("A text contains a character that is none; remove it.", "BAD_USER_INPUT");
        var parameter = new NpgsqlParameter { Value = Npgsql(value) };
        parameters.Add(parameter);
        if (!named) return "$" + parameters.Count;
        parameter.ParameterName = "p" + parameters.Count;
        return "@" + parameter.ParameterName;
    }

    /// <summary>A column of the row behind an alias.</summary>
    public static string Column(string alias, IProperty property) => $"{alias}.{Quote(property.GetColumnName())}";

    /// <summary>The declared rank of an enum's stored name.</summary>
    public static string Rank(string alias, IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var names = Enum.GetValues(type).Cast<object>().Select(value => $"'{PredicateReader.Stored(value, property)}'");
        return $"array_position(array[{string.Join(", ", names)}], {Column(alias, property)})";
    }

    /// <summary>What to select from: the table, or a statement that the model maps the type to, or the source's own.</summary>
    public string From(TypeBinding type, string alias, IReadOnlyDictionary<string, object?>? arguments = null) =>
        type.Source is { } source
            ? $"({source.Sql(arguments ?? throw new InvalidOperationException($"{type.Type.Name} needs arguments."), Actor, Parameter)}) {alias}"
            : From(type.Entity, alias);

    public static string From(IEntityType table, string alias) =>
        table.GetSqlQuery() is { } query ? $"({query}) {alias}"
            : $"{Quote(table.GetTableName() ?? table.GetViewName() ?? throw new InvalidOperationException($"{table.DisplayName()} is neither table nor query."))} {alias}";

    public override string ToString() => text.ToString();

    private static string Quote(string? name) => '"' + name! + '"';

    private static object Npgsql(object? value) => value switch
    {
        null => DBNull.Value,
        _ => value,
    };

    private static bool BrokenText(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\0' || char.IsLowSurrogate(value[i])) return true;
            if (char.IsHighSurrogate(value[i]) && (++i == value.Length || !char.IsLowSurrogate(value[i]))) return true;
        }

        return false;
    }
}
