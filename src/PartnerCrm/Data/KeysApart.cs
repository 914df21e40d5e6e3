using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerCrm.Data;

/// <summary>Keys of tables to which many commands at once add rows together with rows that point at them.</summary>
internal static class KeysApart
{
    /// <summary>
    /// A hash of the key beside the key itself. Ids of one moment are neighbours and lie on one page of a tree; PostgreSQL checks a foreign key by a look at that page, so that under
    /// serializable isolation all who write at that moment would stand in one another's way (40001), and repeat their commands. By their hashes they lie apart, and the check looks there.
    /// </summary>
    public static void KeyApart<T>(this EntityTypeBuilder<T> table, Expression<Func<T, object?>> key)
        where T : class => table.HasIndex(key).HasMethod("hash");
}
