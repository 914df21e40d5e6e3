using PartnerCrm.Access;
using PartnerCrm.Demo;
using PartnerCrm.Objectives;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Demo;

/// <summary>A CRM with the demo's people, into which the demo's past is loaded.</summary>
internal static class DemoWorlds
{
    public static async Task<IReadOnlyDictionary<string, Actor>> AddPeople(this CrmWorld world)
    {
        await ReferenceData.Load(world.Crm.Commands, TestContext.Current.CancellationToken);
        return await DemoUsers.Add(world.Crm, TestContext.Current.CancellationToken);
    }

    public static Task LoadDemo(this CrmWorld world, IReadOnlyDictionary<string, Actor> people, CancellationToken stop, Action<string>? progress = null) =>
        DemoData.Load(world.Crm, people, progress ?? (_ => { }), stop);
}
