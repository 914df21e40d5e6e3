using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Profiles;
using PartnerCrm.Screening;

namespace PartnerCrm.Writes;

/// <summary>What a command works with: who acts, when, and the rows it may see or, for guards, must see.</summary>
public sealed class Session(CrmDb db, Actor actor, DateTimeOffset now, Func<Guid> newId, Visibility visibility)
{
    private readonly List<(Guid Subject, string Kind, Fact Fact)> facts = [];

    public Actor Actor { get; } = actor with { Today = DateOnly.FromDateTime(now.UtcDateTime) };

    public DateTimeOffset Now { get; } = now;

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    internal CrmDb Db { get; } = db;

    /// <summary>The search indexes of the imported lists.</summary>
    public required ListIndexes Lists { get; init; }

    /// <summary>The policy profiles that were read; ask with <c>session.Policy</c>.</summary>
    public required PolicyProfiles Profiles { get; init; }

    /// <summary>Facts about things that are not entities of their own, such as a list version loaded in bulk.</summary>
    internal IReadOnlyList<(Guid Subject, string Kind, Fact Fact)> OtherFacts => facts;

    public Guid NewId() => newId();

    /// <summary>The entity as the actor sees it, tracked; <see cref="NotFound"/> where there is none that he sees.</summary>
    public async Task<T> Find<T>(Guid id, CancellationToken stop, string field = "id")
        where T : Entity =>
        await visibility.Of<T>(Db, Actor, id).SingleOrDefaultAsync(stop) ?? throw new NotFound(Words.Of(typeof(T).Name), field);

    /// <summary>The same, refused with <see cref="VersionConflict"/> when it is no longer at the version that the actor saw.</summary>
    public async Task<T> Find<T>(Guid id, int version, CancellationToken stop)
        where T : Entity
    {
        var entity = await Find<T>(id, stop);
        return entity.Version == version ? entity : throw new VersionConflict(entity.Version);
    }

    /// <summary>Refuses with <see cref="NotFound"/> where one of these rows is not there or not for the actor to see. Asks once, however many there are.</summary>
    public async Task Demand(IReadOnlyList<Reference> references, CancellationToken stop)
    {
        var asked = references.Where(reference => reference.Ids.Length > 0).ToList();
        if (asked.Count == 0) return;
        var seen = await visibility.Seen(Db, Actor, [.. asked.Select(reference => (reference.Type, reference.Ids))], stop);
        for (var place = 0; place < asked.Count; place++)
        {
            foreach (var id in asked[place].Ids)
                if (!seen.Contains((place, id))) throw new NotFound(Words.Of(asked[place].Type.Name), asked[place].Field);
        }
    }

    /// <summary>Whether a row is one that this session adds: then nothing can hang on it yet, and a look for it would only stand in the way of others who add.</summary>
    public bool IsNew(Entity entity) => Db.Entry(entity).State is EntityState.Added;

    /// <summary>Every row, seen or not, untracked: for guards and searches, of which only the conclusion may leave.</summary>
    public IQueryable<T> Unfiltered<T>()
        where T : class => Db.Set<T>().AsNoTracking();

    /// <summary>Every row, seen or not, tracked: for a deed that must change what the actor does not see.</summary>
    public IQueryable<T> UnfilteredForChange<T>()
        where T : class => Db.Set<T>();

    /// <summary>A new row; an entity must have recorded how it came to be.</summary>
    public T Add<T>(T row)
        where T : class
    {
        Db.Add(row);
        return row;
    }

    public void Record(Guid subject, string kind, Fact fact) => facts.Add((subject, kind, fact));
}
