using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerCrm.Data;
using PartnerCrm.Graph;

namespace PartnerCrm.Tests.Architecture;

public sealed class ConstraintTests
{
    // Nobody can run into these by what he sends: the program draws the key, numbers the rows, or drops what is said twice before it writes.
    private static readonly string[] Technical =
    [
        "ux_access_token_hash",
        "ix_checked_party_check_id_role_party_id", "ix_conflict_path_check_id_position", "ix_conflict_step_path_id_position",
        "ix_screening_list_screening_id_version_id", "ix_screened_party_screening_id_party_id", "ix_screening_hit_screening_id_party_id_entry_id",
        "ix_interaction_objective_interaction_id_objective_id", "ix_interaction_organization_interaction_id_organization_id",
        "ix_interaction_participant_interaction_id_contact_id",
        "ix_framework_code", "ix_objective_framework_id_code", "ix_objective_mapping_from_id_to_id",
    ];

    private static readonly List<IEntityType> Tables = Read();

    [Fact]
    public void Each_unique_index_says_its_refusal()
    {
        var known = CrmSchema.Constraints().ByName;

        Sources.AssertNone(from table in Tables
                           from index in table.GetIndexes()
                           where index.IsUnique
                           let name = index.GetDatabaseName()
                           where !known.ContainsKey(name) && !Technical.Contains(name)
                           select name);
    }

    [Fact]
    public void Each_named_refusal_belongs_to_something_in_the_database()
    {
        var script = string.Join('\n', SliceSql.All().Select(file => file.Text));
        var names = Tables.SelectMany(table => table.GetIndexes().Select(index => index.GetDatabaseName())
            .Concat(table.GetCheckConstraints().Select(check => check.Name))
            .Concat(table.GetForeignKeys().Select(key => key.GetConstraintName()))
            .Concat(table.GetKeys().Select(key => key.GetName()))).ToHashSet();

        Sources.AssertNone(CrmSchema.Constraints().ByName.Keys.Where(name => !names.Contains(name) && !script.Contains(name, StringComparison.Ordinal)));
    }

    private static List<IEntityType> Read()
    {
        using var db = new CrmDb(new DbContextOptionsBuilder<CrmDb>().UseNpgsql().Options);
        return [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes()];
    }
}
