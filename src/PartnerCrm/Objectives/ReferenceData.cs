using System.Security.Cryptography;
using System.Text.Json;
using PartnerCrm.Access;
using PartnerCrm.Writes;

namespace PartnerCrm.Objectives;

/// <summary>The reference data that travels with the program, loaded when it starts. Loading the same again changes nothing.</summary>
public static class ReferenceData
{
    public static Task Load(CommandRunner commands, CancellationToken stop) => Load(commands, ReferenceFile.Shipped(), stop);

    internal static Task Load(CommandRunner commands, ReferenceFile file, CancellationToken stop)
    {
        // The same file is the same deed: two programs that start at once load it once.
        var content = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(file)));
        return commands.Run(new LoadReferenceData(file), Actor.Public, stop, $"{file.Name} {file.Version} {content[..16]}");
    }
}
