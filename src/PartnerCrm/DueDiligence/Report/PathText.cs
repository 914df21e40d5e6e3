using System.Globalization;
using PartnerCrm.DueDiligence.Frozen;

namespace PartnerCrm.DueDiligence.Report;

/// <summary>Paths and ties in words.</summary>
internal static class PathText
{
    /// <summary>A name of the program in words: <c>BOARD_MEMBER</c> is "board member".</summary>
    public static string Words(string name) => name.Replace('_', ' ').ToLowerInvariant();

    /// <summary>A tie with its share: "owns 60 %".</summary>
    public static string Tie(FrozenStep step) => step.Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{Words(step.Tie)} {percent:0.##} %") : Words(step.Tie);

    /// <summary>A path, party by party; an arrow shows which way a tie runs.</summary>
    public static string Of(FrozenPath path) => string.Concat(path.Steps.Take(1).Select(step => step.From.Name))
        + string.Concat(path.Steps.Select(step => step.IsForward ? $" –[{Said(step)}]→ {step.To.Name}" : $" ←[{Said(step)}]– {step.To.Name}"));

    private static string Said(FrozenStep step) => step.IsDeclared ? Tie(step) + ", declared" : Tie(step);
}
