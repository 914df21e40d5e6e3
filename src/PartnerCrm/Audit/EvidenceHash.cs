using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerCrm.Writes;

namespace PartnerCrm.Audit;

/// <summary>How many rows of evidence of one kind belong to a whole, and one hash over all that they say: whoever changes, removes or adds one can be told by it.</summary>
/// <param name="Rows">How many there are.</param>
/// <param name="Sha256">The SHA-256 over their columns in the order of their ids, in hexadecimal.</param>
internal sealed record EvidenceHash(int Rows, string Sha256)
{
    // Division by one with all its zeros takes the zeros behind the point away, which a column of the database may add.
    private const decimal Plain = 1.0000000000000000000000000000m;

    public static EvidenceHash Of(IEntityType type, IEnumerable<IEvidence> rows)
    {
        var id = type.FindProperty("Id")!.PropertyInfo!;
        var columns = type.GetProperties().Where(column => column.GetComputedColumnSql() is null).OrderBy(column => column.Name, StringComparer.Ordinal).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0;
        foreach (var row in rows.OrderBy(row => (Guid)id.GetValue(row)!))
        {
            foreach (var column in columns)
            {
                var value = column.PropertyInfo!.GetValue(row);
                hash.AppendData(Encoding.UTF8.GetBytes($"{column.Name} {AuditTrail.Json(column, value is decimal number ? number / Plain : value) ?? "null"}\n"));
            }

            count++;
        }

        return new(count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>As the audit keeps it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
