using System.Text.RegularExpressions;
using GraphQL.Postgres.Sql;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Graph;
using PartnerCrm.Relationships;

namespace PartnerCrm.Tests.Schema;

/// <summary>An index over what somebody sees serves him only as long as both say the same.</summary>
public sealed class SubmittedIndexTests
{
    [Fact]
    public void The_index_of_submitted_cases_holds_what_is_seen_by_those_who_see_no_drafts()
    {
        var model = CrmDbFactory.Model();
        var filter = model.FindEntityType(typeof(Relationship))!.GetIndexes().Single(index => index.Name is "relationship_submitted_state").GetFilter()!;
        var (sql, parameters) = VisibleRow.Statement(CrmSchema.Build(model, new PrintedSource()), typeof(Relationship), Actor.Of(Guid.NewGuid(), "spg", [Role.Spg]), Guid.NewGuid());

        Assert.EndsWith("and (t.\"published\" or t.\"state\" = any(@p2))", sql, StringComparison.Ordinal);
        Assert.StartsWith("published or state in (", filter, StringComparison.Ordinal);
        Assert.Equal((string[])parameters[1].Value!, Regex.Matches(filter, "'([A-Z_]+)'").Select(state => state.Groups[1].Value));
    }
}
