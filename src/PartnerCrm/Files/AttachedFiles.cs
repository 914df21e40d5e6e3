using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Files;

/// <summary>Attaches uploaded files within a command.</summary>
public static class AttachedFiles
{
    /// <summary>Attaches files that the actor uploaded; those that are attached there already stay so. Files of others, and erased ones, are as if they were not there.</summary>
    /// <param name="session">The command's session.</param>
    /// <param name="files">The ids of the files.</param>
    /// <param name="use">What they are for.</param>
    /// <param name="to">The interaction, relationship, dossier or hit.</param>
    /// <param name="field">The input field that names the files.</param>
    /// <param name="stop">Ends it early.</param>
    /// <returns>The files in the order in which they were named, each once.</returns>
    /// <exception cref="NotFound">One is not there, or not for the actor to see.</exception>
    /// <exception cref="FileIsAttached">One is attached to something else.</exception>
    public static async Task<IReadOnlyList<StoredFile>> Attach(this Session session, IEnumerable<Guid> files, FileUse use, Guid to, string field, CancellationToken stop)
    {
        var ids = files.Distinct().ToArray();
        if (ids.Length == 0) return [];
        await session.Demand([Reference.To<StoredFile>(ids, field)], stop);
        var rows = await session.UnfilteredForChange<StoredFile>().Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, stop);
        foreach (var id in ids)
        {
            if (rows[id].ErasedAt is not null) throw new FileIsErased();
            rows[id].Attach(use, to, session.Now);
        }

        return [.. ids.Select(id => rows[id])];
    }
}
