using AutoMapper;

namespace PartnerCrm.Screening.Lists.Ftm;

/// <summary>FollowTheMoney records to our own. A property that has no member of ours is kept under its own name among the other details.</summary>
internal sealed class FtmProfile : Profile
{
    public FtmProfile() => CreateMap<FtmRecord, ListedParty>()
        .ForMember(to => to.ListKind, how => how.MapFrom(from => from.Kind))
        .ForMember(to => to.SourceId, how => how.MapFrom(from => from.Party.Id))
        .ForMember(to => to.ReferenceNumber, how => how.MapFrom(from => from.Party.Id))
        .ForMember(to => to.Kind, how => how.MapFrom(from => FtmSchemata.Kind(from.Party.Schema) ?? ListedPartyKind.Organization))
        .ForMember(to => to.PrimaryName, how => how.MapFrom(from => from.Party.Name))
        .ForMember(to => to.OriginalScriptNames, how => how.MapFrom(from => FtmNames.OtherScripts(from.Party)))
        .ForMember(to => to.Aliases, how => how.MapFrom(from => FtmNames.Aliases(from.Party)))
        .ForMember(to => to.BirthDates, how => how.MapFrom(from => from.Party.All("birthDate").Select(FtmText.Birth)))
        .ForMember(to => to.BirthPlaces, how => how.MapFrom(from => FtmPlaces.Births(from.Party)))
        .ForMember(to => to.Nationalities, how => how.MapFrom(from => FtmText.Countries(from.Party.All("nationality", "citizenship"))))
        .ForMember(to => to.Genders, how => how.MapFrom(from => from.Party.All("gender")))
        .ForMember(to => to.Designations, how => how.MapFrom(from => from.Party.All("position").Concat(from.Positions).Distinct()))
        .ForMember(to => to.Titles, how => how.MapFrom(from => from.Party.All("title")))
        .ForMember(to => to.Documents, how => how.MapFrom(from => FtmPapers.Of(from)))
        .ForMember(to => to.Addresses, how => how.MapFrom(from => FtmPlaces.Addresses(from)))
        .ForMember(to => to.ListedOn, how => how.MapFrom(from => FtmSanctions.ListedOn(from)))
        .ForMember(to => to.UpdatedOn, how => how.MapFrom(from => from.Party.All("modifiedAt").Select(FtmText.Day).OfType<DateOnly>()))
        .ForMember(to => to.EndsOn, how => how.MapFrom(from => FtmSanctions.EndsOn(from)))
        .ForMember(to => to.Purposes, how => how.MapFrom(from => FtmText.Purposes(from.Party, from.Sanctions.Count > 0)))
        .ForMember(to => to.Programmes, how => how.MapFrom(from => from.Party.All("programId").Concat(from.Sanctions.SelectMany(sanction => sanction.All("program", "programId"))).Distinct()))
        .ForMember(to => to.ListTypes, how => how.MapFrom(from => from.Party.Datasets))
        .ForMember(to => to.Comments, how => how.MapFrom(from => FtmSanctions.Comments(from.Party)))
        .ForMember(to => to.OtherCountries, how => how.MapFrom(from => FtmText.Countries(from.Party.All("country", "jurisdiction", "mainCountry", "flag"))))
        .ForMember(to => to.Ties, how => how.MapFrom(from => from.Ties.Select(FtmSanctions.Tie)))
        .ForMember(to => to.Referents, how => how.MapFrom(from => from.Party.Referents))
        .ForMember(to => to.OtherDetails, how => how.MapFrom(from => FtmSanctions.Details(from)))
        .Without(nameof(ListedParty.NameParts), nameof(ListedParty.VersionNumber));
}
