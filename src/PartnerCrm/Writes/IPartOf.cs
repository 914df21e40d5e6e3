namespace PartnerCrm.Writes;

/// <summary>A row that belongs to something larger, in whose history its changes are read.</summary>
public interface IPartOf
{
    /// <summary>The id of the whole.</summary>
    Guid Whole { get; }
}
