using GraphQL.Types;
using PartnerCrm.Data;
using PartnerCrm.Graph;

namespace PartnerCrm.Tests.Testing;

/// <summary>The API as the slices describe it, to be looked at without a database.</summary>
internal static class TheSchema
{
    public static GraphQL.Types.Schema Api { get; } = CrmSchema.Build(CrmDbFactory.Model(), new PrintedSource()).Schema;

    public static ObjectType Query => Api.Query!;

    public static ObjectType Mutation => Api.Mutation!;
}
