namespace PartnerCrm.Screening.Monitoring;

/// <summary>Something that asks for screening again, as the change that caused it left it behind. Exactly one of version, party and organization is set.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Key">What it is about, word for word the same for the same change: under this key it takes effect once.</param>
/// <param name="Trigger">What caused it.</param>
/// <param name="ListVersion">The list version that everybody on record is compared with.</param>
/// <param name="Party">The party whose names or identifiers changed, or below whom ties changed.</param>
/// <param name="Organization">The one organization that is screened again.</param>
/// <param name="Attempts">How often it was tried, this time included.</param>
internal sealed record ScreeningTask(long Id, string Key, ScreeningTrigger Trigger, Guid? ListVersion, Guid? Party, Guid? Organization, int Attempts);
