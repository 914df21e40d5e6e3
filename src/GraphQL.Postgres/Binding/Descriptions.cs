using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GraphQL.Postgres.Binding;

/// <summary>Descriptions for the schema, taken from the documentation comments that the compiler writes beside the assembly.</summary>
public sealed partial class Descriptions
{
    private readonly Dictionary<string, string> summaries = [];

    /// <summary>Reads the documentation of these assemblies; a missing file is an error, since a schema without descriptions is not one we print.</summary>
    public Descriptions(params IEnumerable<Assembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            var path = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
            foreach (var member in XDocument.Load(path).Descendants("member"))
                Read(member, member.Attribute("name")!.Value);
        }
    }

    /// <summary>The summary of a type.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public string Of(Type type) => Find("T:" + Name(type)) ?? throw Missing(type.Name);

    /// <summary>The summary of a property or an enum's value; for a positional record its <c>param</c>.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public string Of(MemberInfo member)
    {
        var kind = member is FieldInfo ? "F:" : "P:";
        for (var type = member.DeclaringType; type is not null; type = type.BaseType)
            if (Find(kind + Name(type) + "." + member.Name) is { } summary)
                return summary;
        throw Missing($"{member.DeclaringType?.Name}.{member.Name}");
    }

    private void Read(XElement member, string name)
    {
        if (member.Element("summary") is { } summary) summaries[name] = Spaces().Replace(Text(summary), " ").Trim();

        // A positional record documents its properties as parameters of the type.
        if (name.StartsWith("T:", StringComparison.Ordinal))
            foreach (var parameter in member.Elements("param"))
                summaries.TryAdd($"P:{name[2..]}.{parameter.Attribute("name")!.Value}", Spaces().Replace(Text(parameter), " ").Trim());
    }

    private string? Find(string name) => summaries.GetValueOrDefault(name);

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Text(XElement summary) => string.Concat(summary.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")?.Value.Split('.')[^1] ?? see.Attribute("langword")?.Value ?? see.Value,
        XElement element => element.Value,
        _ => string.Empty,
    }));

    private static InvalidOperationException Missing(string what) => new($"{what} has no <summary>; the schema takes its description from it.");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
