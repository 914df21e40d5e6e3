using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Demo;

/// <summary>What the demo asks of sessions.</summary>
internal static class DemoSessions
{
    /// <summary>A thing that an earlier session saved, to be changed in this one.</summary>
    public static T Again<T>(this Session session, T entity)
        where T : Entity
    {
        if (session.Db.Entry(entity).State is EntityState.Detached) session.Db.Attach(entity);
        return entity;
    }
}
