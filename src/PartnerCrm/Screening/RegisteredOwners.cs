using System.Text.Json;
using System.Text.Json.Serialization;
using GraphQL.Postgres.Binding;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening;

/// <summary>How an entry of a register was recognized as an organization of ours.</summary>
public enum RegisterFit
{
    /// <summary>They have an identifier in common: its owners can be taken over.</summary>
    Identifier,

    /// <summary>They have the name and the country in common: whether they are the same, somebody has to find out.</summary>
    NameAndCountry,
}

/// <summary>An owner of an organization that an imported register names and the file does not have. Nothing is recorded by it.</summary>
/// <param name="Register">The kind of list.</param>
/// <param name="Entry">The register's entry of the organization, as `takeOwnership` takes it.</param>
/// <param name="FitsBy">How the entry was recognized as this organization.</param>
/// <param name="Owner">The owner's name, as the register gives it.</param>
/// <param name="Kinds">How the owner owns or controls it.</param>
/// <param name="Percent">The share in percent, where it is exact.</param>
/// <param name="MinPercent">The least share in percent, where a range is given.</param>
/// <param name="MaxPercent">The largest share in percent, where a range is given.</param>
/// <param name="Since">Since when.</param>
public sealed record RegisteredOwner(
    string Register, string Entry, RegisterFit FitsBy, string? Owner, IReadOnlyList<ListedTieKind> Kinds, decimal? Percent, decimal? MinPercent, decimal? MaxPercent, DateOnly? Since);

/// <summary>The owners that registers name and the file does not have, one row per organization.</summary>
public sealed class RegisteredOwners
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) } };

    /// <summary>The organization.</summary>
    public Guid OrganizationId { get; set; }

    /// <summary>The owners, as JSON.</summary>
    public string Owners { get; set; } = "[]";

    internal IReadOnlyList<RegisteredOwner> Read() => [.. JsonSerializer.Deserialize<IReadOnlyList<Row>>(Owners, Json)!.Select(row => new RegisteredOwner(
        row.Register, Wire.Encode("lse", row.EntryId), row.ByIdentifier ? RegisterFit.Identifier : RegisterFit.NameAndCountry, row.Owner, row.Kinds, row.Percent, row.MinPercent, row.MaxPercent, row.Since))];

    private sealed record Row(
        string Register, Guid EntryId, bool ByIdentifier, string? Owner, IReadOnlyList<ListedTieKind> Kinds, decimal? Percent, decimal? MinPercent, decimal? MaxPercent, DateOnly? Since);
}
