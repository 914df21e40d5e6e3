using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerCrm.Data;

namespace PartnerCrm.Objectives;

/// <summary>A reference file by its name and the number of its version.</summary>
internal sealed record ReferenceVersion(string Name, int Number);

/// <summary>The reference file of frameworks and objectives, as it is written.</summary>
internal sealed record ReferenceFile(string Name, int Version, string Source, IReadOnlyList<FrameworkEntry> Frameworks, IReadOnlyList<MappingEntry> Mappings)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
    };

    /// <summary>The file that travels with the program.</summary>
    public static ReferenceFile Shipped() => Read(EmbeddedText.Read("reference/objectives/objectives.json"));

    /// <exception cref="InvalidDataException">The file does not fit; the message says where.</exception>
    public static ReferenceFile Read(string json)
    {
        ReferenceFile file;
        try
        {
            file = JsonSerializer.Deserialize<ReferenceFile>(json, Strict) ?? throw new InvalidDataException("The reference file is empty.");
        }
        catch (JsonException unreadable)
        {
            throw new InvalidDataException($"The reference file of objectives cannot be read at {unreadable.Path}, line {unreadable.LineNumber + 1}: {unreadable.Message}", unreadable);
        }

        file.Check();
        return file;
    }

    /// <summary>An id that is the same in every database, made from what the thing is called.</summary>
    public static Guid IdOf(string kind, string code)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"reference/{kind}/{code}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private void Check()
    {
        Unique(Frameworks.Select(framework => framework.Code), "framework");
        var objectives = Frameworks.SelectMany(framework => framework.Objectives.Select(objective => $"{framework.Code}/{objective.Code}")).ToList();
        Unique(objectives, "objective");
        Unique(Mappings.Select(mapping => $"{mapping.From} to {mapping.To}"), "mapping");
        foreach (var framework in Frameworks.Where(framework => framework.From > framework.To))
            throw new InvalidDataException($"The framework {framework.Code} ends before it begins.");
        foreach (var end in Mappings.SelectMany(mapping => new[] { mapping.From, mapping.To }).Except(objectives))
            throw new InvalidDataException($"A mapping names the objective {end}, which no framework has.");
        foreach (var mark in Frameworks.Select(f => f.Mark).Concat(Frameworks.SelectMany(f => f.Objectives).Select(o => o.Mark)).Concat(Mappings.Select(m => m.Mark)))
            if (mark is not ("S" or "F" or "R")) throw new InvalidDataException($"'{mark}' is no mark; use S (stated), F (found) or R (recalled).");
    }

    private static void Unique(IEnumerable<string> codes, string what)
    {
        if (codes.GroupBy(code => code).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidDataException($"The {what} {twice.Key} is there twice.");
    }
}

/// <summary>What every entry says about where it comes from.</summary>
internal abstract record SourcedEntry
{
    public required string Mark { get; init; }

    public required string Source { get; init; }

    public required bool Confirmed { get; init; }

    [JsonIgnore]
    public SourceMark SourceMark => Mark switch { "S" => SourceMark.Stated, "F" => SourceMark.Found, _ => SourceMark.Recalled };
}

internal sealed record FrameworkEntry(string Code, string Title, int From, int To, IReadOnlyList<ObjectiveEntry> Objectives) : SourcedEntry;

internal sealed record ObjectiveEntry(string Code, ObjectiveKind Kind, string Title) : SourcedEntry;

internal sealed record MappingEntry(string From, string To, MappingRelation Relation) : SourcedEntry;
