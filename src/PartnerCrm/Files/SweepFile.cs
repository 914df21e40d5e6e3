using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Files;

/// <summary>Forgets a file that nobody attached to anything, and its content where no other file holds it.</summary>
internal sealed record SweepFile(Guid File) : ICommand<StoredFile>
{
    public async Task<StoredFile> Run(Session session, CancellationToken stop)
    {
        var file = await session.UnfilteredForChange<StoredFile>().SingleOrDefaultAsync(row => row.Id == File, stop) ?? throw new NotFound("stored file");
        file.Forget();
        session.Db.Remove(file);
        await new ContentStore(session.Db).RemoveUnlessHeld(file, stop);
        return file;
    }
}
