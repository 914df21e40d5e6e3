using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Audit;

/// <summary>Columns whose values no audit may keep: of their changes only salted hashes are recorded, as of an erased value.</summary>
public static class Secrets
{
    private const string Mark = "PartnerCrm:Secret";

    public static PropertyBuilder<T> IsSecret<T>(this PropertyBuilder<T> column) => column.HasAnnotation(Mark, true);

    public static bool IsSecret(this IReadOnlyProperty column) => column.FindAnnotation(Mark) is not null;

    /// <summary>What is kept of a value: a hash that shows whether a value is the same, and no more.</summary>
    public static byte[]? Hash(string? json, byte[] salt) => json is null ? null : SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(json)]);
}
