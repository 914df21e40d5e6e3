using PartnerCrm.Access;
using PartnerCrm.Events;
using PartnerCrm.Writes;

namespace PartnerCrm.Graph;

/// <summary>Who sends a GraphQL request, what carries out its mutations, and what its subscriptions hear of.</summary>
public sealed record RequestScope(Actor Actor, CommandRunner Commands, EventFeed Events, EventSight Sight);
