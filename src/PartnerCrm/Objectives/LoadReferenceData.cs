using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Objectives;

/// <summary>Brings frameworks, objectives and mappings to what the reference file says. What the file no longer names stays, since records point to it.</summary>
internal sealed record LoadReferenceData(ReferenceFile File) : ICommand<Framework>
{
    public async Task<Framework> Run(Session session, CancellationToken stop)
    {
        var version = new ReferenceVersion(File.Name, File.Version);
        var frameworks = await session.UnfilteredForChange<Framework>().ToDictionaryAsync(row => row.Id, stop);
        var objectives = await session.UnfilteredForChange<Objective>().ToDictionaryAsync(row => row.Id, stop);
        var mappings = await session.UnfilteredForChange<ObjectiveMapping>().ToDictionaryAsync(row => row.Id, stop);
        Framework? last = null;
        foreach (var entry in File.Frameworks)
        {
            var id = ReferenceFile.IdOf("framework", entry.Code);
            if (frameworks.TryGetValue(id, out last)) last.Take(entry, version);
            else last = session.Add(Framework.Load(id, entry, version));
            foreach (var (rank, objective) in entry.Objectives.Index())
            {
                var objectiveId = ReferenceFile.IdOf("objective", $"{entry.Code}/{objective.Code}");
                if (objectives.TryGetValue(objectiveId, out var known)) known.Take(objective, rank, version);
                else session.Add(Objective.Load(objectiveId, id, objective, rank, version));
            }
        }

        foreach (var entry in File.Mappings)
        {
            var id = ReferenceFile.IdOf("mapping", $"{entry.From} {entry.To}");
            if (mappings.TryGetValue(id, out var known)) known.Take(entry, version);
            else session.Add(ObjectiveMapping.Load(id, ReferenceFile.IdOf("objective", entry.From), ReferenceFile.IdOf("objective", entry.To), entry, version));
        }

        return last ?? throw new InvalidDataException("The reference file names no framework.");
    }
}
