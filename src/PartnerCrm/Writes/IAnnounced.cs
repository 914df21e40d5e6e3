namespace PartnerCrm.Writes;

/// <summary>A thing that people can subscribe to: what happens to it is also put into the outbox.</summary>
public interface IAnnounced
{
    /// <summary>Whether anybody can subscribe to this fact.</summary>
    bool Announces(Fact fact) => true;
}
