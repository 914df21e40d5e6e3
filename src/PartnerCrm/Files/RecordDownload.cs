using PartnerCrm.Writes;

namespace PartnerCrm.Files;

public sealed record FileDownloaded(string Sha256) : Fact;

/// <summary>Takes down who fetched a file. It changes nothing of the file, so that only the audit tells it.</summary>
internal sealed record RecordDownload(Guid File) : ICommand<StoredFile>
{
    public async Task<StoredFile> Run(Session session, CancellationToken stop)
    {
        var file = await session.Find<StoredFile>(File, stop);
        session.Record(file.Id, nameof(StoredFile), new FileDownloaded(file.Sha256));
        return file;
    }
}
