using Npgsql;

namespace PartnerCrm.Writes;

/// <summary>Each constraint of the database by its name, and the refusal that the code gives for the same thing, so that a lost race is a refusal too.</summary>
public sealed class ConstraintRefusals(IReadOnlyDictionary<string, Func<Refusal>> byName)
{
    public IReadOnlyDictionary<string, Func<Refusal>> ByName { get; } = byName;

    /// <summary>The refusal for a fault that names a known constraint, anywhere along its causes; null where it is no refusal.</summary>
    public Refusal? For(Exception? fault) => fault switch
    {
        null => null,
        PostgresException { ConstraintName: { } name } when ByName.TryGetValue(name, out var refusal) => refusal(),
        _ => For(fault.InnerException),
    };
}
