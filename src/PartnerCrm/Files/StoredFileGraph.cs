using GraphQL.Postgres.Binding;
using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Files;

internal sealed class StoredFileGraph : IGraph
{
    public const string Prefix = "fil";

    public void Describe(SchemaBuilder schema)
    {
        schema.Node<StoredFile>(Prefix, "A file that somebody uploaded with POST /files; its content is at its path.")
            .SeenBy((file, actor) => (file.Use == null && file.UploadedBy == actor.Id)
                || (file.Use == FileUse.Interaction && actor.May(ReadInteractions))
                || (file.Use == FileUse.Proposal && actor.May(ReadProposals) && Rows.Visible<Relationship>(file.RelationshipId))
                || (file.Use == FileUse.Instrument && actor.May(ReadProposals) && Rows.Visible<Relationship>(file.RelationshipId))
                || (file.Use == FileUse.DossierAnswer && actor.May(ReadEvidence))
                || (file.Use == FileUse.HitDecision && actor.May(ReadEvidence)))
            .Field(file => file.Version)
            .Field(file => file.Name)
            .Field(file => file.MediaType)
            .Field(file => file.Bytes)
            .Field(file => file.Sha256)
            .One<Contact>("uploadedBy", file => file.UploadedBy)
            .Field(file => file.UploadedAt)
            .Field(file => file.Use)
            .Field(file => file.AttachedAt)
            .Field(file => file.ErasedAt)
            .Computed("path", "Where its content is fetched.", file => new { file.Id }, (row, _) => $"{FileEndpoint.Path}/{Wire.Encode(Prefix, row.Id)}")
            .FilterBy(file => file.Use)
            .OrderBy("uploadedAt", file => file.UploadedAt)
            .DefaultOrder("-uploadedAt");
        schema.Command<EraseFile, StoredFile>("eraseFile", EraseContent, typeof(FileIsErased));
    }
}
