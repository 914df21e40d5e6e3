using PartnerCrm.Graph;
using PartnerCrm.Writes;

namespace PartnerCrm.Files;

/// <summary>Erases the content of a file that must not be kept, such as personal data. Its hash, its size and that it was there stay known. Other files that hold the same keep it.</summary>
/// <param name="File">The file.</param>
/// <param name="Version">The version that you saw.</param>
/// <param name="Reason">Why the content must not be kept.</param>
public sealed record EraseFile([property: IdOf(typeof(StoredFile))] Guid File, int Version, string Reason) : ICommand<StoredFile>
{
    public async Task<StoredFile> Run(Session session, CancellationToken stop)
    {
        var file = await session.Find<StoredFile>(File, Version, stop);
        file.Erase(Reason, session.Now);
        await new ContentStore(session.Db).RemoveUnlessHeld(file, stop);
        return file;
    }
}
