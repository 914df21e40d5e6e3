using AutoMapper;
using PartnerCrm.Screening.Lists.Un;

namespace PartnerCrm.Screening.Lists;

/// <summary>The mappings from foreign list records to <see cref="ListedParty"/>.</summary>
public static class ListMapping
{
    /// <summary>The licence key of AutoMapper comes from configuration; without one the library works and says so in its log.</summary>
    public static MapperConfiguration Configuration(ILoggerFactory loggers, string? licenseKey) => new(
        expression =>
        {
            if (!string.IsNullOrWhiteSpace(licenseKey)) expression.LicenseKey = licenseKey;
            expression.AddProfile<UnConsolidatedProfile>();
        },
        loggers);
}
