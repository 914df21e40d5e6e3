using System.Text.RegularExpressions;

namespace PartnerCrm.Writes;

/// <summary>Names of types as people read them.</summary>
internal static partial class Words
{
    /// <summary>"CasePart" becomes "case part".</summary>
#pragma warning disable CA1308 // for reading, not for comparing
    public static string Of(string pascal) => WordStart().Replace(pascal, " $1").ToLowerInvariant();
#pragma warning restore CA1308

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex WordStart();
}
