namespace PartnerCrm.Workflows;

/// <summary>Something without which a step cannot be taken.</summary>
/// <param name="What">What is missing.</param>
/// <param name="Who">Who can supply it.</param>
/// <param name="Link">Where it can be supplied: a path within this site; null where there is no such place.</param>
public sealed record Missing(string What, string Who, string? Link);
