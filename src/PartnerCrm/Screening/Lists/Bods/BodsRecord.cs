using System.Text.Json;

namespace PartnerCrm.Screening.Lists.Bods;

/// <summary>An entity or a person with its interests.</summary>
/// <param name="Kind">The kind of list it goes into.</param>
/// <param name="Statement">What is stated of it.</param>
/// <param name="Ties">Its interests in others, and theirs in it.</param>
internal sealed record BodsRecord(string Kind, BodsStatement Statement, IReadOnlyList<BodsTie> Ties)
{
    private static readonly string[] Described = ["describedByEntityStatement", "describedByPersonStatement"];

    public string Name => NameOf(Statement);

    public static IEnumerable<BodsRecord> Join(string kind, IReadOnlyDictionary<string, BodsStatement> statements, SkipCounter skipped)
    {
        var ties = new Dictionary<string, List<BodsTie>>(StringComparer.Ordinal);
        foreach (var relationship in statements.Values.Where(statement => statement.RecordType is "relationship"))
        {
            var (subject, party) = (Key(relationship.Details.Subject), Key(relationship.Details.InterestedParty));
            var closed = relationship.RecordStatus is "closed";
            if (closed && !relationship.Details.Interests.Any(interest => interest.EndDate is not null)) { skipped.Add("relationship: closed without an end date", 0); continue; }
            if (subject is null || !Holds(subject)) { skipped.Add("relationship: its subject is not in the file", 0); continue; }
            var interests = relationship.Details.Interests is [] ? [new BodsInterest(null, null, null, null, null, null, null)] : relationship.Details.Interests;
            foreach (var interest in interests)
            {
                Add(subject, new(relationship, interest, false, party, party is not null && Holds(party) ? NameOf(statements[party]) : Unnamed(relationship.Details.InterestedParty)));
                if (party is not null && Holds(party)) Add(party, new(relationship, interest, true, subject, NameOf(statements[subject])));
            }
        }

        foreach (var statement in statements.Values.Where(statement => statement.RecordType is not "relationship"))
        {
            if (statement.RecordStatus is "closed") skipped.Add($"{statement.RecordType}: closed", 0);
            else yield return new(kind, statement, ties.GetValueOrDefault(statement.RecordId) ?? []);
        }

        bool Holds(string record) => statements.TryGetValue(record, out var found) && found.RecordType is not "relationship";
        void Add(string record, BodsTie tie)
        {
            if (!ties.TryGetValue(record, out var list)) ties[record] = list = [];
            list.Add(tie);
        }
    }

    // Somebody who cannot be named still has a record, and the reason stands in its place.
    private static string NameOf(BodsStatement statement) => statement.RecordType is "entity"
        ? statement.Details.Name ?? $"({statement.Details.EntityType?.Type ?? "entity"} without a name)"
        : statement.Details.Names.FirstOrDefault(name => name.FullName is { Length: > 0 } && name.Type is "legal" or "individual" or null)?.FullName
            ?? statement.Details.Names.FirstOrDefault(name => name.FullName is { Length: > 0 })?.FullName ?? $"({statement.Details.PersonType ?? "person"} without a name)";

    private static string? Key(JsonElement? end) => end switch
    {
        { ValueKind: JsonValueKind.String } key => key.GetString(),
        { ValueKind: JsonValueKind.Object } nested => Described.Select(name => nested.TryGetProperty(name, out var key) ? key.GetString() : null).FirstOrDefault(key => key is not null),
        _ => null,
    };

    private static string? Unnamed(JsonElement? end) => end is { ValueKind: JsonValueKind.Object } why && why.TryGetProperty("reason", out var reason) ? $"(unspecified: {reason})" : null;
}

/// <summary>An interest as one of its ends sees it.</summary>
internal sealed record BodsTie(BodsStatement Relationship, BodsInterest Interest, bool StartsHere, string? OtherId, string? OtherName);
