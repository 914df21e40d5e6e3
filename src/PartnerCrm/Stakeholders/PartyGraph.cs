using PartnerCrm.Access;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

internal sealed class PartyGraph : IGraph
{
    public IReadOnlyDictionary<string, Func<Refusal>> Constraints { get; } = new Dictionary<string, Func<Refusal>>
    {
        [PartyIdentifierTable.OneParty] = () => new IdentifierTaken(),
        [PartyNameTable.OncePerKind] = () => new NameAlreadyRecorded(),
        [PartyNameTable.OneLegalName] = () => new NameAlreadyRecorded(),
        [LinkTable.Once] = () => new LinkAlreadyRecorded(),
        [LinkTable.NotToItself] = () => new LinkToItself(),
    };

    public void Describe(SchemaBuilder schema)
    {
        schema.Node<PartyName>("nam")
            .SeenBy((name, actor) => actor.May(Permission.ReadStakeholders))
            .Field(name => name.Version)
            .Field(name => name.Kind)
            .Field(name => name.Name)
            .Field(name => name.Language)
            .Field(name => name.ValidFrom)
            .Field(name => name.ValidTo)
            .Field(name => name.RecordedAt)
            .Field(name => name.SupersededAt)
            .One<PartyName>("supersededBy", name => name.SupersededBy)
            .AnyOf("party", name => name.PartyId, OrganizationGraph.Party, "Whose name it is.", null, typeof(Organization), typeof(Contact))
            .Search("words")
            .SearchSimilar(name => name.SortName)
            .FilterByText(name => name.Name, name => name.SortName)
            .FilterBy(name => name.Kind, name => name.Language, name => name.ValidTo)
            .OrderBy("name", name => name.SortName)
            .OrderBy("kind", name => name.Kind)
            .DefaultOrder("kind", "name");

        schema.Node<PartyIdentifier>("idn")
            .SeenBy((identifier, actor) => actor.May(Permission.ReadStakeholders))
            .Field(identifier => identifier.Version)
            .Field(identifier => identifier.Kind)
            .Field(identifier => identifier.Value)
            .Field(identifier => identifier.Jurisdiction)
            .Field(identifier => identifier.ValidFrom)
            .Field(identifier => identifier.ValidTo)
            .Field(identifier => identifier.RecordedAt)
            .Field(identifier => identifier.SupersededAt)
            .One<PartyIdentifier>("supersededBy", identifier => identifier.SupersededBy)
            .AnyOf("party", identifier => identifier.PartyId, OrganizationGraph.Party, "Whose identifier it is.", null, typeof(Organization), typeof(Contact))
            .FilterBy(identifier => identifier.Kind, identifier => identifier.Value)
            .OrderBy("kind", identifier => identifier.Kind)
            .DefaultOrder("kind");

        schema.Command<AddName, PartyName>("addName", Permission.KeepStakeholders, typeof(NameAlreadyRecorded), typeof(LegalNameNeeded));
        schema.Command<RetireName, PartyName>("retireName", Permission.KeepStakeholders, typeof(AlreadySuperseded), typeof(LegalNameNeeded));
        schema.Command<AddIdentifier, PartyIdentifier>("addIdentifier", Permission.KeepStakeholders, typeof(IdentifierTaken));
        schema.Command<RetireIdentifier, PartyIdentifier>("retireIdentifier", Permission.KeepStakeholders, typeof(AlreadySuperseded));
        schema.Command<CorrectIdentifier, PartyIdentifier>("correctIdentifier", Permission.KeepStakeholders, typeof(AlreadySuperseded), typeof(IdentifierTaken));
        schema.Command<RetractIdentifier, PartyIdentifier>("retractIdentifier", Permission.KeepStakeholders, typeof(AlreadySuperseded));
    }
}
