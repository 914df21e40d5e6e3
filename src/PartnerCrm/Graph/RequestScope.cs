using PartnerCrm.Access;
using PartnerCrm.Writes;

namespace PartnerCrm.Graph;

/// <summary>Who sends a GraphQL request, and what carries out its mutations.</summary>
public sealed record RequestScope(Actor Actor, CommandRunner Commands);
