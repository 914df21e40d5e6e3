namespace PartnerCrm.Writes;

/// <summary>Rows that a command points at.</summary>
/// <param name="Type">Their type.</param>
/// <param name="Ids">Their ids.</param>
/// <param name="Field">The input field that names them.</param>
public sealed record Reference(Type Type, Guid[] Ids, string Field)
{
    public static Reference To<T>(IEnumerable<Guid> ids, string field)
        where T : Entity => new(typeof(T), [.. ids], field);
}
