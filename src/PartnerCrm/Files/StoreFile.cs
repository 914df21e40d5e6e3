using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Files;

/// <summary>Keeps an uploaded file, whole or not at all. Content that is here already is not stored again.</summary>
/// <param name="name">The name with which it is saved again.</param>
/// <param name="content">What was found out about the content.</param>
/// <param name="source">Where the content is read from; again, when the command is repeated.</param>
internal sealed class StoreFile(string name, CheckedContent content, Stream source) : ICommand<StoredFile>
{
    private const int MostLoose = 200;

    public string Name { get; } = name;

    public CheckedContent Content { get; } = content;

    public async Task<StoredFile> Run(Session session, CancellationToken stop)
    {
        if (await session.Unfiltered<StoredFile>().CountAsync(file => file.UploadedBy == session.Actor.Id && file.Use == null, stop) >= MostLoose)
            throw new TooManyLooseFiles(MostLoose);
        await new ContentStore(session.Db).Keep(Content, source, stop);
        return session.Add(StoredFile.Store(session.NewId(), Name, Content, session.Actor.Id, session.Now));
    }
}
