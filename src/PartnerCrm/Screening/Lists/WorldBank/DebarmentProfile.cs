using System.Globalization;
using AutoMapper;

namespace PartnerCrm.Screening.Lists.WorldBank;

/// <summary>Rows of the World Bank's list to our own.</summary>
internal sealed class DebarmentProfile : Profile
{
    public DebarmentProfile() => CreateMap<DebarmentRecord, ListedParty>()
        .ForMember(to => to.ListKind, how => how.MapFrom(_ => DebarmentList.Kind))
        .ForMember(to => to.SourceId, how => how.MapFrom(from => from.SuppId))
        .ForMember(to => to.ReferenceNumber, how => how.MapFrom(from => from.SuppId))
        .ForMember(to => to.Kind, how => how.MapFrom(from => from.SuppTypeCode == "I" ? ListedPartyKind.Person : ListedPartyKind.Organization))
        .ForMember(to => to.PrimaryName, how => how.MapFrom(from => from.SuppName))
        .ForMember(to => to.NameParts, how => how.MapFrom(from => new[] { from.SuppName }))
        .ForMember(to => to.Titles, how => how.MapFrom(from => Present(from.SuppPreAcrn)))
        .ForMember(to => to.Addresses, how => how.MapFrom(from => Address(from)))
        .ForMember(to => to.ListedOn, how => how.MapFrom(from => Day(from.DebarFromDate)))
        .ForMember(to => to.EndsOn, how => how.MapFrom(from => End(from.DebarToDate)))
        .ForMember(to => to.Purposes, how => how.MapFrom(_ => new[] { ListPurpose.Debarment }))
        .ForMember(to => to.Programmes, how => how.MapFrom(from => Present(from.DebarReason)))
        .ForMember(to => to.OtherCountries, how => how.MapFrom(from => Present(from.Land1)))
        .ForMember(to => to.Comments, how => how.MapFrom(from => from.AddSuppInfo.Length == 0 ? null : from.AddSuppInfo))
        .ForMember(to => to.OtherDetails, how => how.MapFrom(from => Details(from)))
        .Without(
            nameof(ListedParty.OriginalScriptNames), nameof(ListedParty.Aliases), nameof(ListedParty.BirthDates), nameof(ListedParty.BirthPlaces), nameof(ListedParty.Nationalities),
            nameof(ListedParty.Genders), nameof(ListedParty.Designations), nameof(ListedParty.Documents), nameof(ListedParty.UpdatedOn), nameof(ListedParty.ListTypes),
            nameof(ListedParty.VersionNumber), nameof(ListedParty.Ties), nameof(ListedParty.Referents));

    private static string[] Present(string text) => text.Length == 0 ? [] : [text];

    private static ListedPlace[] Address(DebarmentRecord from)
    {
        var place = new ListedPlace { Street = OrNull(from.SuppAddr), City = OrNull(from.SuppCity), Province = OrNull(from.SuppStateCode), PostalCode = OrNull(from.SuppZipCode), Country = OrNull(from.CountryName) };
        return place == new ListedPlace() ? [] : [place];
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    // 31 December 2999 is the list's way to say that it does not end.
    private static DateOnly? End(string text) => Day(text) is { Year: < 2999 } day ? day : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd-MMM-yyyy", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? DateOnly.FromDateTime(time) : null;

    private static IReadOnlyList<ListedDetail> Details(DebarmentRecord from) =>
    [
        .. new ListedDetail[]
        {
            new("SUPP_TYPE_CODE", from.SuppTypeCode), new("SUPP_POST_ACRN", from.SuppPostAcrn), new("INELIGIBLY_STATUS", from.IneligiblyStatus), new("ELIG_STAT", from.EligStat),
            new("INELIG_FLG", from.IneligFlg), new("DEBAR_FROM_DATE as given", Day(from.DebarFromDate) is null ? from.DebarFromDate : ""),
            new("DEBAR_TO_DATE as given", End(from.DebarToDate) is null ? from.DebarToDate : ""),
        }.Where(detail => detail.Value.Length > 0),
        .. from.Others.Select(other => new ListedDetail(other.Key, other.Value.ToString())).Where(detail => detail.Value.Length > 0),
    ];
}
