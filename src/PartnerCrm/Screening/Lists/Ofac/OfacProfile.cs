using AutoMapper;

namespace PartnerCrm.Screening.Lists.Ofac;

/// <summary>OFAC records to our own.</summary>
internal sealed class OfacProfile : Profile
{
    public OfacProfile()
    {
        CreateMap<OfacRecord, ListedParty>()
            .ConvertUsing((from, _, context) => context.Mapper.Map<ListedParty>(new OfacParty(from, OfacRemarks.Read(from.Remarks))));

        // The remarks are read once and used by many members.
        CreateMap<OfacParty, ListedParty>()
            .ForMember(to => to.ListKind, how => how.MapFrom(_ => OfacList.Kind))
            .ForMember(to => to.SourceId, how => how.MapFrom(from => from.Row.EntNum))
            .ForMember(to => to.ReferenceNumber, how => how.MapFrom(from => from.Row.EntNum))
            .ForMember(to => to.Kind, how => how.MapFrom(from => OfacText.Kind(from.Row.SdnType)))
            .ForMember(to => to.PrimaryName, how => how.MapFrom(from => from.Row.SdnName))
            .ForMember(to => to.NameParts, how => how.MapFrom(from => OfacText.NameParts(from.Row)))
            .ForMember(to => to.Aliases, how => how.MapFrom(from => from.Row.Alternates.Select(OfacText.Alias).Concat(from.Remarks.Aliases)))
            .ForMember(to => to.BirthDates, how => how.MapFrom(from => from.Remarks.Births))
            .ForMember(to => to.BirthPlaces, how => how.MapFrom(from => from.Remarks.BirthPlaces))
            .ForMember(to => to.Nationalities, how => how.MapFrom(from => from.Remarks.Nationalities))
            .ForMember(to => to.Genders, how => how.MapFrom(from => from.Remarks.Genders))
            .ForMember(to => to.Titles, how => how.MapFrom(from => OfacText.Present(from.Row.Title)))
            .ForMember(to => to.Documents, how => how.MapFrom(from => from.Remarks.Documents))
            .ForMember(to => to.Addresses, how => how.MapFrom(from => from.Row.Addresses.Select(OfacText.Address)))
            .ForMember(to => to.Programmes, how => how.MapFrom(from => OfacText.Programmes(from.Row.Program)))
            .ForMember(to => to.Purposes, how => how.MapFrom(_ => new[] { ListPurpose.Sanctions }))
            .ForMember(to => to.OtherCountries, how => how.MapFrom(from => OfacText.Present(from.Row.VesselFlag)))
            .ForMember(to => to.Ties, how => how.MapFrom(from => from.Remarks.Ties.Concat(OfacText.Owner(from.Row.VesselOwner))))
            .ForMember(to => to.Comments, how => how.MapFrom(from => from.Row.Remarks.Length == 0 ? null : from.Row.Remarks))
            .ForMember(to => to.OtherDetails, how => how.MapFrom(from => OfacText.Details(from)))
            .Without(
                nameof(ListedParty.OriginalScriptNames), nameof(ListedParty.Designations), nameof(ListedParty.ListedOn), nameof(ListedParty.UpdatedOn), nameof(ListedParty.ListTypes),
                nameof(ListedParty.VersionNumber), nameof(ListedParty.EndsOn), nameof(ListedParty.Referents));
    }
}

/// <summary>A row and what its remarks say.</summary>
internal sealed record OfacParty(OfacRecord Row, OfacRemarks Remarks);
