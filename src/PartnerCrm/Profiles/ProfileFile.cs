using System.Text;
using System.Text.Json;

namespace PartnerCrm.Profiles;

/// <summary>Reads the file of a policy profile.</summary>
internal static class ProfileFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="BrokenProfile">It does not fit; everything that does not is named with its line, its column and its field.</exception>
    public static ProfileRules Read(string name, byte[] content)
    {
        if (content.AsSpan().StartsWith(Encoding.UTF8.Preamble)) content = content[Encoding.UTF8.Preamble.Length..];
        var root = Tree(name, content);
        var faults = new List<(long Offset, string Field, string Message)>();
        var rules = new ProfileBinder((json, message) => faults.Add((json.Offset, json.Path, message))).Read<ProfileRules>(root);
        if (rules is not null)
        {
            var places = root.All.ToLookup(value => value.Path, value => value.Offset);
            foreach (var (field, message) in ProfileChecks.Of(rules)) faults.Add((Nearest(places, field), field, message));
        }

        return faults.Count == 0 ? rules! : throw new BrokenProfile(name,
            [.. faults.OrderBy(fault => fault.Offset).Select(fault => At(content, fault.Offset, fault.Field, fault.Message))]);
    }

    private static PlacedJson Tree(string name, byte[] content)
    {
        try
        {
            Strict.GetCharCount(content);
            return PlacedJson.Read(content);
        }
        catch (JsonException unreadable)
        {
            var line = content.AsSpan().Split((byte)'\n').GetEnumerator();
            for (var skip = unreadable.LineNumber ?? 0; skip >= 0 && line.MoveNext(); skip--) { }
            var offset = line.Current.Start.Value + (unreadable.BytePositionInLine ?? 0);
            throw new BrokenProfile(name, [At(content, offset, string.Empty, $"this is no JSON: {Reason(unreadable.Message)}")]);
        }
        catch (DecoderFallbackException unreadable)
        {
            throw new BrokenProfile(name, [At(content, Math.Max(unreadable.Index, 0), string.Empty, "this is no UTF-8; save the file in that encoding")]);
        }
        catch (InvalidOperationException)
        {
            throw new BrokenProfile(name, [At(content, 0, string.Empty, "a text in the file holds half of a character pair")]);
        }
    }

    // The framework repeats its own count of line and position, from 0.
    private static string Reason(string message) => message.Split(" LineNumber:")[0];

    // A check may name a field that is not written, such as a row that is missing: then what would hold it.
    private static long Nearest(ILookup<string, long> places, string field)
    {
        while (field.Length > 0 && !places.Contains(field)) field = field[..Math.Max(0, field.LastIndexOfAny(['.', '[']))];
        return places[field].First();
    }

    private static ProfileFault At(byte[] content, long offset, string field, string message)
    {
        var (line, column) = PlacedJson.Place(content, offset);
        return new ProfileFault(line, column, field, message);
    }
}
