using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Sessions;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Conflicts;

/// <summary>What was known at a moment of that which keeps no dates of its own: parts in a case, accounts, what organizations said of themselves, the policy and the lists in force.</summary>
/// <param name="session">Who asks, and when.</param>
/// <param name="at">The moment; null for now.</param>
internal sealed class AsKnown(Session session, DateTimeOffset? at)
{
    public Session Session { get; } = session;

    public DateTimeOffset? At { get; } = at;

    /// <summary>The moment, also where it is now.</summary>
    public DateTimeOffset Moment => At ?? Session.Now;

    /// <summary>The rows of a table that were believed then, where rows give way to newer ones.</summary>
    public IQueryable<Link> Links => Session.Unfiltered<Link>().Where(link => link.RecordedAt <= Moment && (link.SupersededAt == null || link.SupersededAt > Moment));

    public Task<EarlierValues> Earlier(string kind, IReadOnlyCollection<Guid> rows, CancellationToken stop) =>
        EarlierValues.Read(Session, At, change => change.EntityKind == kind && rows.Contains(change.EntityId), stop);

    /// <summary>Who had which part in a case.</summary>
    public async Task<IReadOnlyList<(Guid Person, Part Part)>> Parts(Guid caseId, CancellationToken stop)
    {
        var now = await Session.Unfiltered<CasePart>().Where(part => part.CaseId == caseId && (At == null || part.Since <= At)).ToListAsync(stop);
        var earlier = await EarlierValues.Read(Session, At, change => change.EntityKind == nameof(CasePart) && change.SubjectId == caseId, stop);
        // A part that was given to somebody else since is no row any more: the audit has it.
        var gone = earlier.Changed.Except(now.Select(part => part.Id))
            .Select(row => (Person: earlier.Of<Guid?>(row, "personId", null), Part: earlier.Of<Part?>(row, "part", null))).Where(part => part.Person is not null)
            .Select(part => (part.Person!.Value, part.Part!.Value));
        return [.. now.Select(part => (part.PersonId, part.Part)), .. gone];
    }

    /// <summary>The people with accounts that were open, and what they were to the Secretariat.</summary>
    public async Task<IReadOnlyList<(Guid Person, IReadOnlyList<Role> Roles)>> Accounts(CancellationToken stop)
    {
        var users = await Session.Unfiltered<User>().Where(user => user.ClosedAt == null || user.ClosedAt > Moment).OrderBy(user => user.Id)
            .Select(user => new { user.Id, user.ContactId, user.Roles }).ToListAsync(stop);
        var earlier = await Earlier(nameof(User), [.. users.Select(user => user.Id)], stop);
        return [.. users.Select(user => (user.ContactId, (IReadOnlyList<Role>)(earlier.Of(user.Id, "roles", user.Roles) ?? [])))];
    }

    /// <summary>Who had a declaration for a case in force on a day, as known then: one for it, or one for a meeting that discusses it.</summary>
    public async Task<IReadOnlySet<Guid>> Declared(Guid caseId, DateOnly day, CancellationToken stop)
    {
        var endOfDay = day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).AddTicks(-TimeSpan.TicksPerMicrosecond);
        var until = endOfDay < Moment ? endOfDay : Moment;
        var items = await Session.Unfiltered<AgendaItem>().Where(item => item.CaseId == caseId).Select(item => new { item.Id, item.MeetingId }).ToListAsync(stop);
        var agendas = await Earlier(nameof(AgendaItem), [.. items.Select(item => item.Id)], stop);
        var meetings = items.Select(item => agendas.Of<Guid?>(item.Id, "meetingId", item.MeetingId)).OfType<Guid>().ToList();
        var filed = await Session.Unfiltered<Declaration>()
            .Where(row => row.State != DeclarationState.Draft && row.FiledAt <= until && (row.SupersededAt == null || row.SupersededAt > until)
                && (row.CaseId == caseId || meetings.Contains(row.MeetingId!.Value)))
            .Select(row => new { row.Id, row.PersonId, row.LapsesOn }).ToListAsync(stop);
        var dates = await Earlier(nameof(Declaration), [.. filed.Select(row => row.Id)], stop);
        return filed.Where(row => dates.Of(row.Id, "lapsesOn", row.LapsesOn) >= day).Select(row => row.PersonId).ToHashSet();
    }

    /// <summary>The rules of the house; where none were chosen yet, those of today.</summary>
    public async Task<PolicyInForce> Policy(CancellationToken stop)
    {
        if (At is null) return await Session.Policy(stop);
        var profiles = await Session.Unfiltered<PolicyProfile>().Select(profile => new { profile.Id, profile.InForce }).ToListAsync(stop);
        var earlier = await Earlier(nameof(PolicyProfile), [.. profiles.Select(profile => profile.Id)], stop);
        return profiles.Find(profile => earlier.Of<bool?>(profile.Id, "inForce", profile.InForce) is true) is { } then ? await Session.Policy(then.Id, stop) : await Session.Policy(stop);
    }

    /// <summary>The versions of lists in force.</summary>
    public Task<List<Guid>> Lists(CancellationToken stop) => Session.Unfiltered<ListVersion>()
        .Where(version => At == null ? version.InForce : version.ImportedAt <= At && (version.ReplacedAt == null || version.ReplacedAt > At))
        .OrderBy(version => version.Id).Select(version => version.Id).ToListAsync(stop);
}
