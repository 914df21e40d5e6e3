using AutoMapper;

namespace PartnerCrm.Screening.Lists.Bods;

/// <summary>Entities and persons of BODS to our own.</summary>
internal sealed class BodsProfile : Profile
{
    public BodsProfile() => CreateMap<BodsRecord, ListedParty>()
        .ForMember(to => to.ListKind, how => how.MapFrom(from => from.Kind))
        .ForMember(to => to.SourceId, how => how.MapFrom(from => from.Statement.RecordId))
        .ForMember(to => to.ReferenceNumber, how => how.MapFrom(from => from.Statement.RecordId))
        .ForMember(to => to.Kind, how => how.MapFrom(from => from.Statement.RecordType == "person" ? ListedPartyKind.Person : ListedPartyKind.Organization))
        .ForMember(to => to.PrimaryName, how => how.MapFrom(from => from.Name))
        .ForMember(to => to.Aliases, how => how.MapFrom(from => BodsText.Aliases(from)))
        .ForMember(to => to.BirthDates, how => how.MapFrom(from => BodsText.Births(from.Statement.Details.BirthDate)))
        .ForMember(to => to.BirthPlaces, how => how.MapFrom(from => BodsText.Places(from.Statement.Details.PlaceOfBirth)))
        .ForMember(to => to.Nationalities, how => how.MapFrom(from => from.Statement.Details.Nationalities.Select(BodsText.Country)))
        .ForMember(to => to.Documents, how => how.MapFrom(from => from.Statement.Details.Identifiers.Select(BodsText.Document)))
        .ForMember(to => to.Addresses, how => how.MapFrom(from => from.Statement.Details.Addresses.SelectMany(BodsText.Places)))
        .ForMember(to => to.UpdatedOn, how => how.MapFrom(from => BodsText.Days(from.Statement.StatementDate)))
        .ForMember(to => to.Purposes, how => how.MapFrom(_ => new[] { ListPurpose.Ownership }))
        .ForMember(to => to.OtherCountries, how => how.MapFrom(from => BodsText.OtherCountries(from.Statement.Details)))
        .ForMember(to => to.Ties, how => how.MapFrom(from => from.Ties.Select(BodsText.Tie)))
        .ForMember(to => to.OtherDetails, how => how.MapFrom(from => BodsText.Details(from.Statement)))
        .Without(
            nameof(ListedParty.NameParts), nameof(ListedParty.OriginalScriptNames), nameof(ListedParty.Genders), nameof(ListedParty.Designations), nameof(ListedParty.Titles),
            nameof(ListedParty.ListedOn), nameof(ListedParty.EndsOn), nameof(ListedParty.Programmes), nameof(ListedParty.ListTypes), nameof(ListedParty.Comments),
            nameof(ListedParty.VersionNumber), nameof(ListedParty.Referents));
}
