using System.Text.RegularExpressions;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Architecture;

public sealed partial class SliceTests
{
    private static readonly List<Type> Entities = [.. typeof(Entity).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Entity)) && !type.IsAbstract)];

    [Fact]
    public void An_entity_knows_neither_the_database_nor_the_API()
    {
        var files = Sources.Under("src/PartnerCrm").Where(file => Entities.Exists(type => file.Path.EndsWith($"/{type.Name}.cs", StringComparison.Ordinal))).ToList();

        Assert.Equal(Entities.Count, files.Count);
        Assert.DoesNotContain(files, file => Import().IsMatch(file.Text));
    }

    [Fact]
    public void An_entity_holds_ids_and_no_navigations() => Sources.AssertNone(
        from type in Entities
        from property in type.GetProperties()
        where property.PropertyType.IsSubclassOf(typeof(Entity)) || property.PropertyType.GetGenericArguments().Any(item => item.IsSubclassOf(typeof(Entity)))
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void Only_tables_name_columns() => Sources.AssertNone(Sources
        .Where("src/PartnerCrm", line => Mapping().IsMatch(line))
        .Where(hit => !hit.Contains("Table.cs:", StringComparison.Ordinal) && !hit.StartsWith("src/PartnerCrm/Data/", StringComparison.Ordinal)));

    [Fact]
    public void Only_graphs_name_fields_of_the_API() => Sources.AssertNone(Sources
        .Where("src/PartnerCrm", line => line.Contains("schema.Node<", StringComparison.Ordinal) || line.Contains("schema.Page<", StringComparison.Ordinal))
        .Where(hit => !hit.Contains("Graph.cs:", StringComparison.Ordinal)));

    [Fact]
    public void A_state_with_a_workflow_is_set_in_one_place()
    {
        // Those whose life is a table; where it is two verbs, the verbs are the table.
        var stateful = Entities.Where(type => Sources.Under("src/PartnerCrm", type.Name + "Workflow.cs").Any()).ToList();

        Assert.NotEmpty(stateful);
        Assert.DoesNotContain(stateful, type => type.GetProperty("State")!.SetMethod is { IsPrivate: false });
        Sources.AssertNone(from file in Sources.Under("src/PartnerCrm")
                           where stateful.Exists(type => file.Path.EndsWith($"/{type.Name}.cs", StringComparison.Ordinal)) && StateSet().Count(file.Text) > 1
                           select file.Path);
    }

    [Fact]
    public void Properties_of_entities_are_set_from_inside() => Sources.AssertNone(
        from type in Entities
        from property in type.GetProperties()
        where property.SetMethod is { IsPublic: true }
        select $"{type.Name}.{property.Name}");

    [GeneratedRegex(@"^using (Microsoft\.EntityFrameworkCore|GraphQL|Npgsql)", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"HasColumnName|\.ToTable\(|\.HasIndex\(|HasColumnType")]
    private static partial Regex Mapping();

    // Statements, not the initializers of a new row.
    [GeneratedRegex(@"^\s*(State|\(State\b[^=]*\)) = .*;$", RegexOptions.Multiline)]
    private static partial Regex StateSet();
}
