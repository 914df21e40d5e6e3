using System.Globalization;
using PartnerCrm.Data;

namespace PartnerCrm.Screening;

/// <summary>How large the files of a list may be.</summary>
internal static class ListLimits
{
    private const string Setting = "Lists:MaxBytes";

    private const long Usual = 4L << 30;

    /// <summary>The most bytes of all files of a list together, unpacked.</summary>
    /// <exception cref="CannotStart">The setting is no number.</exception>
    public static long MaxBytes(IConfiguration configuration) => configuration[Setting] is not { } text ? Usual
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0 ? most : throw new CannotStart($"{Setting} is '{text}'; it must be a whole number of bytes.");
}
