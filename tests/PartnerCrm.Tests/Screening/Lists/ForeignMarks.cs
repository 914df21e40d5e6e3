using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Tests.Screening.Lists;

/// <summary>Fills each text of a foreign record with a mark of its own, so that one that is lost on the way to our record is seen by name.</summary>
internal static class ForeignMarks
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The marks that do not arrive in our record.</summary>
    public static IReadOnlyList<string> Lost(Type foreign)
    {
        var marks = new List<string>();
        var record = Marked(foreign, foreign.Name, marks);
        var mapper = ListMapping.Configuration(NullLoggerFactory.Instance, null).CreateMapper();
        var ours = JsonSerializer.Serialize(mapper.Map(record, foreign, typeof(ListedParty)), Plain);
        Assert.NotEmpty(marks);
        return [.. marks.Where(mark => !ours.Contains(mark, StringComparison.Ordinal))];
    }

    private static object Marked(Type type, string path, List<string> marks)
    {
        if (type == typeof(string))
        {
            marks.Add($"{path}!");
            return $"{path}!";
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var item = type.GetGenericArguments()[0];
            var items = Array.CreateInstance(item, 2);
            for (var index = 0; index < 2; index++) items.SetValue(Marked(item, $"{path}.{index}", marks), index);
            return items;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
        {
            marks.Add($"{path}.other!");
            return new Dictionary<string, JsonElement> { ["OTHER"] = JsonSerializer.SerializeToElement($"{path}.other!") };
        }

        var made = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null))
            property.SetValue(made, Marked(property.PropertyType, $"{path}.{property.Name}", marks));
        return made;
    }
}
