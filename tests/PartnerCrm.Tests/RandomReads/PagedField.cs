using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>A place where pages of a type are offered: a root field, or a field of one row.</summary>
/// <param name="Target">Whose pages.</param>
/// <param name="Opening">The query up to the field's name.</param>
/// <param name="Closing">What closes it.</param>
/// <param name="Path">The keys that lead to the page.</param>
/// <param name="ForeignKey">What names the row whose field it is; null at the root.</param>
/// <param name="Parent">That row's id.</param>
internal sealed record PagedField(TypeBinding Target, string Opening, string Closing, IReadOnlyList<string> Path, IProperty? ForeignKey, Guid Parent)
{
    /// <summary>A place for every type that has pages, each found when it is asked for: rows above may have gone.</summary>
    public static IEnumerable<PagedField> All(BoundSchema schema, LoadedRows rows, Func<TypeBinding, object, bool> sees) =>
        schema.Types.Values.Where(type => type.Source is null && type.Entity.GetTableName() is not null).Select(type => AtRoot(schema, type) ?? Below(schema, rows, sees, type)).OfType<PagedField>();

    public IEnumerable<object> Among(LoadedRows rows) => ForeignKey is null ? rows.Of(Target.ClrType) : rows.Naming(ForeignKey, Parent);

    private static PagedField? AtRoot(BoundSchema schema, TypeBinding type) =>
        schema.Schema.Query!.Fields.Values.FirstOrDefault(field => field.Binding is RootPage page && page.Target == type.ClrType) is { } root
            ? new PagedField(type, root.Name, string.Empty, [root.Name], null, Guid.Empty) : null;

    // The row with the most rows below it makes the longest walk.
    private static PagedField? Below(BoundSchema schema, LoadedRows rows, Func<TypeBinding, object, bool> sees, TypeBinding type)
    {
        var places = from parent in schema.Types.Values
                     where parent.Prefix is not null
                     from field in parent.Fields.Values.OfType<ManyField>()
                     where field.Target == type.ClrType
                     from row in rows.Of(parent.ClrType)
                     select (parent, field, row);
        foreach (var (parent, field, row) in places.OrderByDescending(place => rows.Naming(place.field.ForeignKey, LoadedRows.IdOf(place.row)).Count()).Where(place => sees(place.parent, place.row)).Take(1))
        {
            var opening = $"node(id: \"{NaiveValues.WireId(parent.Prefix!, LoadedRows.IdOf(row))}\") {{ ... on {parent.Type.Name} {{ {field.Name}";
            return new PagedField(type, opening, " } }", ["node", field.Name], field.ForeignKey, LoadedRows.IdOf(row));
        }

        return null;
    }
}
