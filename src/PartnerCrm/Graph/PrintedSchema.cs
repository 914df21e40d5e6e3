using GraphQL.Types;
using PartnerCrm.Data;

namespace PartnerCrm.Graph;

/// <summary>The API as text.</summary>
public static class PrintedSchema
{
    public static string Text() => SchemaPrinter.Print(CrmSchema.Build(CrmDbFactory.Model(), new PrintedSource()).Schema).ReplaceLineEndings("\n").TrimEnd() + "\n";
}
