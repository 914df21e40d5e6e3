using AutoMapper;
using PartnerCrm.Screening.Lists.Bods;
using PartnerCrm.Screening.Lists.Ftm;
using PartnerCrm.Screening.Lists.Ofac;
using PartnerCrm.Screening.Lists.Un;
using PartnerCrm.Screening.Lists.WorldBank;

namespace PartnerCrm.Screening.Lists;

/// <summary>The mappings from foreign list records to <see cref="ListedParty"/>.</summary>
public static class ListMapping
{
    /// <summary>The mapper, made when the first list is read: a server may run for days without one.</summary>
    public static Lazy<IMapper> Mapper(ILoggerFactory loggers, string? licenseKey) => new(() => Configuration(loggers, licenseKey).CreateMapper());

    /// <summary>The licence key of AutoMapper comes from configuration; without one the library works and says so in its log.</summary>
    public static MapperConfiguration Configuration(ILoggerFactory loggers, string? licenseKey) => new(
        expression =>
        {
            if (!string.IsNullOrWhiteSpace(licenseKey)) expression.LicenseKey = licenseKey;
            expression.AddProfile<UnConsolidatedProfile>();
            expression.AddProfile<OfacProfile>();
            expression.AddProfile<FtmProfile>();
            expression.AddProfile<DebarmentProfile>();
            expression.AddProfile<BodsProfile>();
        },
        loggers);

    /// <summary>A member of ours of which the foreign list says nothing.</summary>
    internal static IMappingExpression<TFrom, TTo> Without<TFrom, TTo>(this IMappingExpression<TFrom, TTo> map, params string[] members) =>
        members.Aggregate(map, (mapping, member) => mapping.ForMember(member, how => how.Ignore()));
}
