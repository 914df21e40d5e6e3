using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Conformance.Pages;

/// <summary>An entry of a list.</summary>
public sealed class Letter
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Which list it is in.</summary>
    public string List { get; set; } = string.Empty;

    /// <summary>Where it stands in its list, counted from nought.</summary>
    public int Place { get; set; }

    /// <summary>What it shows.</summary>
    public string Name { get; set; } = string.Empty;
}

internal sealed class LetterDb(DbContextOptions<LetterDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<Letter>().ToTable("letter").HasIndex(letter => new { letter.List, letter.Place }).IsUnique();
}

internal static class LetterSchema
{
    public static BoundSchema Build(IModel model, FieldSource source)
    {
        var schema = new SchemaBuilder<object>(model, new Descriptions(typeof(LetterSchema).Assembly), text => text, "concat");
        schema.Node<Letter>("let").SeenByEverybody()
            .Field(letter => letter.Name)
            .FilterBy(letter => letter.List, letter => letter.Place)
            .OrderBy("place", letter => letter.Place).DefaultOrder("place");
        schema.Page<Letter>("letters", "All letters of all lists.");
        return schema.Build(source);
    }
}
