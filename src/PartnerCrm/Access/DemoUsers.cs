using Microsoft.EntityFrameworkCore;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Access;

/// <summary>The invented people who sign in to a demo, one for each role that a case meets. They exist only where demo data were asked for.</summary>
public static class DemoUsers
{
    private const string Employer = "Secretariat of the Plant Health Convention (demo)";

    private static readonly (string UserName, Role Role, string Name, string? Title)[] People =
    [
        ("secretariat", Role.Secretariat, "Amara Okonjo-Reyes", "Partnerships officer"),
        ("preparer", Role.Secretariat, "Tomasz Wieloński", "Due diligence officer"),
        ("executive", Role.Executive, "Ingrid Halvorsen-Diallo", "Executive Secretary"),
        ("bureau", Role.Bureau, "Ngaire Tamahori-Lund", null),
        ("spg", Role.Spg, "Rosalía Ibarra-Quiñones", null),
        ("cpm", Role.Cpm, "Benedikt Achterberg-Mensah", null),
        ("expert", Role.Expert, "Shirin Dadkhah-Moreau", null),
        ("auditor", Role.Auditor, "Lindiwe Vestergaard", "Internal auditor"),
        ("admin", Role.Administrator, "Dariusz Nakagawa-Pires", "System administrator"),
    ];

    /// <summary>The names to sign in with.</summary>
    public static IEnumerable<string> Names => People.Select(person => person.UserName);

    public static string PasswordOf(string userName) => "demo-" + userName;

    /// <summary>Adds the people who are not there yet, those of the secretariat as its staff, and returns them as actors.</summary>
    public static async Task<IReadOnlyDictionary<string, Actor>> Add(Crm crm, CancellationToken stop)
    {
        await using var db = crm.Databases.CreateDbContext();
        var there = await db.Set<User>().Select(user => user.UserName).ToListAsync(stop);
        var employer = await db.Set<Organization>().Where(organization => organization.Name == Employer).Select(organization => (Guid?)organization.Id).FirstOrDefaultAsync(stop)
            ?? (await crm.Commands.Run(new LogOrganization(Employer, OrganizationForm.IntergovernmentalBody, OrganizationReach.Global), Actor.Program, stop)).Entity;
        foreach (var (userName, role, name, title) in People.Where(person => !there.Contains(person.UserName)))
        {
            var add = new AddUser(userName, PasswordOf(userName), [role], Name: name, Employer: title is null ? null : employer, Title: title);
            await crm.Commands.Run(add, Actor.Program, stop);
        }

        var users = await db.Set<User>().AsNoTracking().Where(user => Names.Contains(user.UserName)).ToListAsync(stop);
        return users.ToDictionary(user => user.UserName, user => Actor.Of(user.ContactId, user.UserName, user.Roles));
    }
}
