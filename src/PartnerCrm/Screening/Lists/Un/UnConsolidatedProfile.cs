using AutoMapper;

namespace PartnerCrm.Screening.Lists.Un;

/// <summary>UN records to our own. Every member of the target is named here, and a test proves that every member of the source arrives.</summary>
internal sealed class UnConsolidatedProfile : Profile
{
    public UnConsolidatedProfile()
    {
        // Our own records hold nothing that needs copying member by member; only what is named below is mapped.
        CreateMap<UnIndividual, ListedParty>()
            .ForMember(to => to.ListKind, how => how.MapFrom(_ => UnConsolidatedList.Kind))
            .ForMember(to => to.SourceId, how => how.MapFrom(from => from.DataId))
            .ForMember(to => to.Kind, how => how.MapFrom(_ => ListedPartyKind.Person))
            .ForMember(to => to.NameParts, how => how.MapFrom(from => UnText.Present(from.FirstName, from.SecondName, from.ThirdName, from.FourthName)))
            .ForMember(to => to.PrimaryName, how => how.MapFrom(from => UnText.FullName(from.FirstName, from.SecondName, from.ThirdName, from.FourthName)))
            .ForMember(to => to.OriginalScriptNames, how => how.MapFrom(from => UnText.Present(from.NameOriginalScript)))
            .ForMember(to => to.BirthDates, how => how.MapFrom(from => from.DatesOfBirth))
            .ForMember(to => to.BirthPlaces, how => how.MapFrom(from => from.PlacesOfBirth))
            .ForMember(to => to.Nationalities, how => how.MapFrom(from => from.Nationality))
            .ForMember(to => to.Genders, how => how.MapFrom(from => UnText.Present(from.Gender)))
            .ForMember(to => to.Designations, how => how.MapFrom(from => from.Designation))
            .ForMember(to => to.Titles, how => how.MapFrom(from => from.Title))
            .ForMember(to => to.ListedOn, how => how.MapFrom(from => UnText.Day(from.ListedOn)))
            .ForMember(to => to.UpdatedOn, how => how.MapFrom(from => UnText.Days(from.LastDayUpdated)))
            .ForMember(to => to.Programmes, how => how.MapFrom(from => UnText.Present(from.UnListType)))
            .ForMember(to => to.ListTypes, how => how.MapFrom(from => from.ListType))
            .ForMember(to => to.Purposes, how => how.MapFrom(_ => new[] { ListPurpose.Sanctions }))
            .Without(nameof(ListedParty.EndsOn), nameof(ListedParty.OtherCountries), nameof(ListedParty.Ties), nameof(ListedParty.Referents))
            .ForMember(to => to.Comments, how => how.MapFrom(from => UnText.OrNull(from.Comments1)))
            .ForMember(to => to.VersionNumber, how => how.MapFrom(from => UnText.OrNull(from.VersionNum)))
            .ForMember(to => to.OtherDetails, how => how.MapFrom(from =>
                UnText.Details(from.SortKey, from.SortKeyLastMod, UnText.NotDays(from.LastDayUpdated.Append(from.ListedOn)))));

        CreateMap<UnEntity, ListedParty>()
            .ForMember(to => to.ListKind, how => how.MapFrom(_ => UnConsolidatedList.Kind))
            .ForMember(to => to.SourceId, how => how.MapFrom(from => from.DataId))
            .ForMember(to => to.Kind, how => how.MapFrom(_ => ListedPartyKind.Organization))
            .ForMember(to => to.NameParts, how => how.MapFrom(from => UnText.Present(from.FirstName)))
            .ForMember(to => to.PrimaryName, how => how.MapFrom(from => from.FirstName))
            .ForMember(to => to.OriginalScriptNames, how => how.MapFrom(from => UnText.Present(from.NameOriginalScript)))
            .ForMember(to => to.BirthDates, how => how.MapFrom(_ => Array.Empty<ListedBirthDate>()))
            .ForMember(to => to.BirthPlaces, how => how.MapFrom(_ => Array.Empty<ListedPlace>()))
            .ForMember(to => to.Nationalities, how => how.MapFrom(_ => Array.Empty<string>()))
            .ForMember(to => to.Genders, how => how.MapFrom(_ => Array.Empty<string>()))
            .ForMember(to => to.Designations, how => how.MapFrom(_ => Array.Empty<string>()))
            .ForMember(to => to.Titles, how => how.MapFrom(_ => Array.Empty<string>()))
            .ForMember(to => to.Documents, how => how.MapFrom(_ => Array.Empty<ListedDocument>()))
            .ForMember(to => to.ListedOn, how => how.MapFrom(from => UnText.Day(from.ListedOn)))
            .ForMember(to => to.UpdatedOn, how => how.MapFrom(from => UnText.Days(from.LastDayUpdated)))
            .ForMember(to => to.Programmes, how => how.MapFrom(from => UnText.Present(from.UnListType)))
            .ForMember(to => to.ListTypes, how => how.MapFrom(from => from.ListType))
            .ForMember(to => to.Purposes, how => how.MapFrom(_ => new[] { ListPurpose.Sanctions }))
            .Without(nameof(ListedParty.EndsOn), nameof(ListedParty.OtherCountries), nameof(ListedParty.Ties), nameof(ListedParty.Referents))
            .ForMember(to => to.Comments, how => how.MapFrom(from => UnText.OrNull(from.Comments1)))
            .ForMember(to => to.VersionNumber, how => how.MapFrom(from => UnText.OrNull(from.VersionNum)))
            .ForMember(to => to.OtherDetails, how => how.MapFrom(from =>
                UnText.Details(from.SortKey, from.SortKeyLastMod, UnText.NotDays(from.LastDayUpdated.Append(from.ListedOn)))));

        CreateMap<UnAlias, ListedAlias>()
            .ForMember(to => to.Name, how => how.MapFrom(from => from.AliasName))
            .ForMember(to => to.Quality, how => how.MapFrom(from => UnText.Quality(from.Quality)))
            .ForMember(to => to.BirthDate, how => how.MapFrom(from => UnBirth.OfAlias(from.DateOfBirth)))
            .ForMember(to => to.BirthPlace, how => how.MapFrom(from => UnText.Place(from.CityOfBirth, from.CountryOfBirth)))
            .ForMember(to => to.Note, how => how.MapFrom(from => UnText.WithUnknownQuality(from.Note, from.Quality)));

        CreateMap<UnPlace, ListedPlace>()
            .ForMember(to => to.Street, how => how.MapFrom(from => UnText.OrNull(from.Street)))
            .ForMember(to => to.City, how => how.MapFrom(from => UnText.OrNull(from.City)))
            .ForMember(to => to.Province, how => how.MapFrom(from => UnText.OrNull(from.StateProvince)))
            .ForMember(to => to.PostalCode, how => how.MapFrom(from => UnText.OrNull(from.ZipCode)))
            .ForMember(to => to.Country, how => how.MapFrom(from => UnText.OrNull(from.Country)))
            .ForMember(to => to.Note, how => how.MapFrom(from => UnText.OrNull(from.Note)));

        CreateMap<UnBirthDate, ListedBirthDate>()
            .ForMember(to => to.Precision, how => how.MapFrom(from => UnBirth.Precision(from)))
            .ForMember(to => to.Day, how => how.MapFrom(from => UnText.Day(from.Date)))
            .ForMember(to => to.FromYear, how => how.MapFrom(from => UnBirth.FromYear(from)))
            .ForMember(to => to.ToYear, how => how.MapFrom(from => UnBirth.ToYear(from)))
            .ForMember(to => to.Note, how => how.MapFrom(from => UnBirth.Note(from)));

        CreateMap<UnDocument, ListedDocument>()
            .ForMember(to => to.Type, how => how.MapFrom(from => UnText.OrNull(from.TypeOfDocument)))
            .ForMember(to => to.OtherType, how => how.MapFrom(from => UnText.OrNull(from.TypeOfDocument2)))
            .ForMember(to => to.Number, how => how.MapFrom(from => UnText.OrNull(from.Number)))
            .ForMember(to => to.Country, how => how.MapFrom(from => UnText.OrNull(from.IssuingCountry)))
            .ForMember(to => to.IssuedOn, how => how.MapFrom(from => UnText.Day(from.DateOfIssue)))
            .ForMember(to => to.PlaceOfIssue, how => how.MapFrom(from => UnText.Place(from.CityOfIssue, from.CountryOfIssue)))
            .ForMember(to => to.Note, how => how.MapFrom(from => UnText.WithUnreadDay(from.Note, from.DateOfIssue)));
    }
}
