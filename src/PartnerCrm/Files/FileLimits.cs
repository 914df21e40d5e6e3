using System.Globalization;
using PartnerCrm.Data;

namespace PartnerCrm.Files;

/// <summary>How large a file may be.</summary>
internal sealed record FileLimits(long MaxBytes)
{
    private const string Setting = "Files:MaxMegabytes";
    private const int Usual = 25, Most = 1_000;

    /// <exception cref="CannotStart">The setting is no number of megabytes.</exception>
    public static FileLimits From(IConfiguration configuration) => configuration[Setting] is not { Length: > 0 } text ? new(Usual * 1_048_576L)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes is >= 1 and <= Most ? new(megabytes * 1_048_576L)
        : throw new CannotStart($"{Setting} is '{text}'; it must be a whole number from 1 to {Most}.");
}
