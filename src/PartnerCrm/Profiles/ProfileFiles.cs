using System.Text;
using PartnerCrm.Data;

namespace PartnerCrm.Profiles;

/// <summary>The profiles that are there to be loaded, and which of them a new house works by.</summary>
/// <param name="Files">Their rules, each code once.</param>
/// <param name="House">The code of the profile by which a house works that has none yet.</param>
internal sealed record ProfileFiles(IReadOnlyList<ProfileRules> Files, string House)
{
    public const string FolderSetting = "Profiles:Folder", HouseSetting = "Profile", DefaultHouse = "ippc";

    /// <summary>Those that travel with the program.</summary>
    public static ProfileFiles Shipped() =>
        new([.. EmbeddedText.Under("reference/profiles").Select(path => ProfileFile.Read(path, Encoding.UTF8.GetBytes(EmbeddedText.Read(path))))], DefaultHouse);

    /// <summary>Those that travel with the program, and those of the folder that the configuration names, which go before a shipped one of the same code.</summary>
    /// <exception cref="CannotStart">One of them does not fit, or there is none of the configured name.</exception>
    public static ProfileFiles From(IConfiguration configuration)
    {
        var byCode = Shipped().Files.ToDictionary(rules => rules.Code);
        if (configuration[FolderSetting] is { Length: > 0 } folder)
            foreach (var rules in InFolder(folder))
                byCode[rules.Code] = rules;
        var house = configuration[HouseSetting] is { Length: > 0 } said ? said : DefaultHouse;
        return byCode.ContainsKey(house) ? new ProfileFiles([.. byCode.Values.OrderBy(rules => rules.Code, StringComparer.Ordinal)], house)
            : throw new CannotStart($"{HouseSetting} is '{house}'; there is no policy profile of this code. There are {string.Join(", ", byCode.Keys.Order(StringComparer.Ordinal))}.");
    }

    /// <exception cref="CannotStart">It cannot be read, or does not fit.</exception>
    public static ProfileRules Open(string path)
    {
        try
        {
            return ProfileFile.Read(path, File.ReadAllBytes(path));
        }
        catch (BrokenProfile broken)
        {
            throw new CannotStart(broken.Message, broken) { Details = broken.Faults.Count == 1 ? [] : [.. broken.Faults.Select(fault => fault.ToString())] };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CannotStart($"The policy profile {path} cannot be read: {unreadable.Message}", unreadable);
        }
    }

    private static IEnumerable<ProfileRules> InFolder(string folder)
    {
        if (!Directory.Exists(folder)) throw new CannotStart($"{FolderSetting} is '{folder}'; there is no such folder.");
        var files = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => (Path: path, Rules: Open(path))).ToList();
        return files.GroupBy(file => file.Rules.Code).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new CannotStart($"{string.Join(" and ", twice.Select(file => file.Path))} both have the code {twice.Key}; give one of them another.")
            : files.Select(file => file.Rules);
    }
}
