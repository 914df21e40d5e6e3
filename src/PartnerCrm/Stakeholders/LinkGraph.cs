using PartnerCrm.Access;
using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

internal sealed class LinkGraph : IGraph
{
    public void Describe(SchemaBuilder schema)
    {
        schema.Node<Link>("lnk")
            .SeenBy((link, actor) => actor.May(Permission.ReadStakeholders))
            .Field(link => link.Version)
            .Field(link => link.Kind)
            .AnyOf("from", link => link.FromId, OrganizationGraph.Party, "The party that the tie starts at.", null, typeof(Organization), typeof(Contact))
            .AnyOf("to", link => link.ToId, OrganizationGraph.Party, "The party that the tie leads to.", null, typeof(Organization), typeof(Contact))
            .One<Organization>("organization", link => link.KnownOrganizationId)
            .One<Contact>("contact", link => link.KnownContactId)
            .Field(link => link.Title)
            .Field(link => link.Percent)
            .Field(link => link.Amount)
            .Field(link => link.Currency)
            .Field(link => link.Earmarked)
            .Field(link => link.Source)
            .Field(link => link.ValidFrom)
            .Field(link => link.ValidTo)
            .Field(link => link.RecordedAt)
            .Field(link => link.IsSuperseded)
            .Field(link => link.SupersededAt)
            .One<Link>("supersededBy", link => link.SupersededBy)
            .FilterBy(link => link.Kind, link => link.Percent, link => link.ValidFrom, link => link.ValidTo, link => link.RecordedAt, link => link.IsSuperseded)
            .FilterByOne<Organization>("organization", link => link.KnownOrganizationId)
            .FilterByOne<Contact>("contact", link => link.KnownContactId)
            .FilterByOne<Organization>("fromOrganization", link => link.KnownFromId)
            .FilterByOne<Contact>("fromContact", link => link.KnownFromId)
            .FilterByOne<Organization>("toOrganization", link => link.KnownToId)
            .FilterByOne<Contact>("toContact", link => link.KnownToId)
            .OrderBy("recordedAt", link => link.RecordedAt)
            .OrderBy("validFrom", link => link.ValidFrom)
            .OrderByOne<Organization>("organization", link => link.KnownOrganizationId)
            .OrderByOne<Contact>("contact", link => link.KnownContactId)
            .DefaultOrder("-recordedAt");

        schema.Page<Link>("links", "Ties between parties, also those that were superseded: ask for `isSuperseded: { eq: false }` to leave them out.");
        schema.Command<RecordLink, Link>("recordLink", Permission.KeepStakeholders, typeof(LinkAlreadyRecorded), typeof(LinkEndsDoNotFit), typeof(LinkToItself));
        schema.Command<EndLink, Link>("endLink", Permission.KeepStakeholders, typeof(AlreadySuperseded));
        schema.Command<CorrectLink, Link>("correctLink", Permission.KeepStakeholders, typeof(AlreadySuperseded), typeof(LinkAlreadyRecorded), typeof(LinkEndsDoNotFit));
        schema.Command<RetractLink, Link>("retractLink", Permission.KeepStakeholders, typeof(AlreadySuperseded));
    }
}
