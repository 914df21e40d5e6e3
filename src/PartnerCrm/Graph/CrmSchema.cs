using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerCrm.Data;
using PartnerCrm.Writes;

namespace PartnerCrm.Graph;

/// <summary>The whole API: every slice of the assembly, described into one schema.</summary>
public static class CrmSchema
{
    /// <summary>The slices in the order of their names, so that the printed schema does not depend on the compiler.</summary>
    public static IReadOnlyList<IGraph> Slices { get; } =
    [
        .. typeof(CrmSchema).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IGraph)) && type is { IsClass: true, IsAbstract: false })
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (IGraph)Activator.CreateInstance(type)!),
    ];

    public static BoundSchema Build(IModel model, FieldSource source)
    {
        var schema = new SchemaBuilder(model, new Descriptions(typeof(CrmSchema).Assembly), Folding.Fold, "fold_text");
        foreach (var slice in Slices) slice.Describe(schema);
        return schema.Build(source);
    }

    public static ConstraintRefusals Constraints() => new(Slices.SelectMany(slice => slice.Constraints).ToDictionary());
}
