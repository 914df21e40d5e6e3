using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Sql;

/// <summary>A condition over rows, read once from an expression and rendered to SQL for each actor.</summary>
internal abstract record Predicate
{
    public sealed record And(Predicate Left, Predicate Right) : Predicate;

    public sealed record Or(Predicate Left, Predicate Right) : Predicate;

    public sealed record Not(Predicate Of) : Predicate;

    /// <summary>True or false for all rows, by the actor alone: folded away before the SQL is written.</summary>
    public sealed record ActorFlag(Func<object, bool> Value) : Predicate;

    public sealed record Compare(string Operator, Operand Left, Operand Right) : Predicate;

    public sealed record IsNull(Operand Of, bool Negated) : Predicate;

    public sealed record In(Operand Of, Operand List) : Predicate;

    public sealed record Exists(object Row, IEntityType Table, Predicate Where) : Predicate;

    public sealed record Visible(Type Target, Operand Id) : Predicate;

    public sealed record Flag(Operand Of) : Predicate;
}

/// <summary>A value in a condition.</summary>
internal abstract record Operand
{
    /// <summary>A column of a row; rows are told apart by the parameter that names them.</summary>
    public sealed record Column(object Row, IProperty Property) : Operand;

    /// <summary>A value that depends on the actor alone; it travels as a parameter.</summary>
    public sealed record OfActor(Func<object, object?> Value, string? Type) : Operand;

    public sealed record Constant(object? Value) : Operand;

    public sealed record Concat(Operand Left, Operand Right) : Operand;
}
