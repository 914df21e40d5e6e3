using System.Reflection;
using System.Text.RegularExpressions;

namespace PartnerCrm.Tests.Architecture;

public sealed partial class LibraryTests
{
    [Theory]
    [InlineData("GraphQL", "System|Microsoft.AspNetCore|Microsoft.Extensions|Microsoft.Net.Http.Headers|netstandard")]
    [InlineData("GraphQL.Postgres", "System|GraphQL|Microsoft.EntityFrameworkCore|Npgsql|netstandard")]
    [InlineData("EmbeddedPostgres", "System|Npgsql|Microsoft.Extensions|Microsoft.Win32|netstandard")]
    public void A_library_references_what_it_may(string library, string allowed)
    {
        var names = Assembly.Load(library).GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(names, name => !allowed.Split('|').Any(prefix => name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_the_endpoint_folder_of_the_engine_sees_ASP_NET() => Sources.AssertNone(
        Sources.Where("src/GraphQL", line => line.StartsWith("using Microsoft.", StringComparison.Ordinal)).Where(hit => !hit.StartsWith("src/GraphQL/Http/", StringComparison.Ordinal)));

    [Theory]
    [InlineData("src/GraphQL")]
    [InlineData("src/GraphQL.Postgres")]
    [InlineData("src/EmbeddedPostgres")]
    public void No_noun_of_the_CRM_occurs_in_a_library(string folder) => Sources.AssertNone(Sources.Where(folder, line => CrmNoun().IsMatch(line)));

    [Theory]
    [InlineData("GraphQL.Postgres")]
    [InlineData("EmbeddedPostgres")]
    public void Public_types_of_the_libraries_say_what_they_are(string library)
    {
        var documented = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, library + ".xml"));

        Assert.DoesNotContain(Assembly.Load(library).GetExportedTypes(), type => !documented.Contains($"\"T:{type.FullName!.Replace('+', '.')}\"", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(PartnerCrm|Organizations?|Stakeholders?|Bureau|Secretariat|Screenings?|Approvals?|Relationships?|Objectives|Phytosanitary)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CrmNoun();
}
