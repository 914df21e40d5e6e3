using PartnerCrm.Sessions;
using PartnerCrm.Writes;

namespace PartnerCrm.Demo;

/// <summary>The coming meetings of the bodies, with the cases that wait for each of them on its agenda.</summary>
internal sealed class DemoAgendas(DemoCast cast)
{
    private const int Item = 8;

    private readonly List<(DemoCase Case, MeetingBody WaitsFor)> cases = [];

    public void Put(DemoCase waiting, MeetingBody waitsFor) => cases.Add((waiting, waitsFor));

    public void Plan()
    {
        var today = cast.Diary.Today;
        var session = Enumerable.Range(today.Year, 2).Select(year => new DateOnly(year, 4, 6)).First(day => day > today.AddDays(21));
        cast.Diary.Plan(today.AddDays(-14), "secretariat", now =>
        {
            Meet(now, $"CPM-{session.Year - 2005}", MeetingBody.Cpm, session, 4, cases.Select(waiting => waiting.Case));
            Meet(now, $"SPG, {today.AddDays(33):yyyy-MM}", MeetingBody.Spg, today.AddDays(33), 2, For(MeetingBody.Spg));
            Meet(now, $"Bureau, {today.AddDays(19):yyyy-MM}", MeetingBody.Bureau, today.AddDays(19), 1, For(MeetingBody.Bureau));
        });
    }

    private IEnumerable<DemoCase> For(MeetingBody body) => cases.Where(waiting => waiting.WaitsFor == body).Select(waiting => waiting.Case);

    private static void Meet(Session now, string name, MeetingBody body, DateOnly starts, int days, IEnumerable<DemoCase> agenda)
    {
        var meeting = now.Add(Meeting.Plan(now.NewId(), name, body, starts, starts.AddDays(days)));
        now.Add(meeting.Put(now.NewId(), "1", "Opening and adoption of the agenda", null));
        foreach (var (place, waiting) in agenda.Index()) now.Add(meeting.Put(now.NewId(), $"{Item}.{place + 1}", waiting.Title, waiting.Id));
    }
}
