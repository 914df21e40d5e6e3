using PartnerCrm.Writes;

namespace PartnerCrm.Graph;

/// <summary>How GraphQL sees a slice: its types, pages, filters and commands, and what its database constraints mean.</summary>
public interface IGraph
{
    void Describe(SchemaBuilder schema);

    /// <summary>The slice's constraints by name, with the refusal that says the same as the code.</summary>
    IReadOnlyDictionary<string, Func<Refusal>> Constraints => new Dictionary<string, Func<Refusal>>();
}
