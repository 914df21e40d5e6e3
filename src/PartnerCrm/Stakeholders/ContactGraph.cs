using GraphQL.Postgres.Binding;
using PartnerCrm.Access;
using PartnerCrm.Audit;
using PartnerCrm.Graph;
using PartnerCrm.Interactions;
using PartnerCrm.Screening;

namespace PartnerCrm.Stakeholders;

internal sealed class ContactGraph : IGraph
{
    public void Describe(SchemaBuilder schema)
    {
        schema.Node<Contact>("con")
            .Is(OrganizationGraph.Party)
            .SeenBy((contact, actor) => actor.May(Permission.ReadStakeholders) || contact.Id == actor.Id
                || (actor.May(Permission.ReadUsers) && Rows.Any<User>(user => user.ContactId == contact.Id)))
            .Field(contact => contact.Version, needs: Permission.ReadPersonalDetails) // counts changes of the details too
            .Field(contact => contact.Name)
            .Field(contact => contact.GivenName)
            .Field(contact => contact.FamilyName)
            .Field(contact => contact.Role)
            .Field(contact => contact.Country)
            .Field(contact => contact.Region)
            .Field(contact => contact.Languages)
            .One<Contact>("liaisonOwner", contact => contact.LiaisonOwner)
            .Field(contact => contact.CreatedAt)
            .Part("details", "ContactDetails", "Personal details; null for those who may not see them.",
                (contact, actor) => actor.May(Permission.ReadPersonalDetails) || contact.Id == actor.Id,
                part => part
                    .Field(contact => contact.Emails)
                    .Field(contact => contact.Phones)
                    .Field(contact => contact.Gender)
                    .Field(contact => contact.LawfulBasis)
                    .Field(contact => contact.RetainUntil)
                    .Field(contact => contact.DoNotContact)
                    .Field(contact => contact.Note))
            .Many<PartyName>("names", name => name.KnownPartyId, "All names, the one the person goes by among them.")
            .Many<PartyIdentifier>("identifiers", identifier => identifier.KnownPartyId, "Identifiers, such as the ORCID.")
            .Many<ContactExpertise>("expertise", expertise => expertise.KnownContactId, "Fields of expertise, and what shows them.")
            .Many<Link>("affiliations", link => link.KnownContactId, "The ties to organizations: where the person works, whose board he or she sits on.")
            .Many<Link>("linksFrom", link => link.KnownFromId, "The ties that start at the person.")
            .Many<Link>("linksTo", link => link.KnownToId, "The ties that lead to the person.")
            .Many<InteractionParticipant>("interactions", part => part.ContactId, "The interactions the person took part in.", Permission.ReadInteractions)
            .Many<FollowUp>("followUps", followUp => followUp.OwnerId, "What the person has to do after interactions.", Permission.ReadInteractions)
            .ComputedFrom<ScreeningConclusion, ScreeningSummary>("screening", "What screening concludes about the person.", conclusion => conclusion.PartyId, (conclusion, _) => ScreeningSummary.Of(conclusion),
                Permission.ReadProposals)
            .History(Permission.ReadPersonalDetails)
            .Search("words")
            .Search("detail_words", (contact, actor) => actor.May(Permission.ReadPersonalDetails) || contact.Id == actor.Id)
            .SearchSimilar(contact => contact.SortName)
            .FilterById()
            .FilterByText(contact => contact.Name, contact => contact.SortName)
            .FilterBy(contact => contact.Country, contact => contact.Region, contact => contact.CreatedAt)
            .FilterBySome<PartyName>("names", name => name.KnownPartyId)
            .FilterBySome<ContactExpertise>("expertise", expertise => expertise.KnownContactId)
            .FilterBySome<Link>("affiliations", link => link.KnownContactId)
            .OrderBy("name", contact => contact.SortName)
            .OrderBy("country", contact => contact.Country)
            .OrderBy("createdAt", contact => contact.CreatedAt)
            .DefaultOrder("name")
            .GroupBy(contact => contact.Country, contact => contact.Region, contact => contact.Languages, contact => contact.LiaisonOwner, contact => contact.CreatedAt);

        schema.Rows<ContactExpertise>()
            .SeenBy((expertise, actor) => actor.May(Permission.ReadStakeholders) || expertise.ContactId == actor.Id)
            .Field(expertise => expertise.Topic)
            .Field(expertise => expertise.Evidence)
            .Field(expertise => expertise.RecordedAt)
            .One<Contact>("contact", expertise => expertise.ContactId)
            .Search("words")
            .FilterBy(expertise => expertise.Topic)
            .OrderBy("recordedAt", expertise => expertise.RecordedAt);

        schema.Page<Contact>("contacts", "Persons that you can see.");
        schema.Command<LogContact, Contact>("logContact", Permission.KeepStakeholders, typeof(IdentifierTaken), typeof(NameAlreadyRecorded));
        schema.Command<UpdateContact, Contact>("updateContact", Permission.KeepStakeholders);
    }
}
