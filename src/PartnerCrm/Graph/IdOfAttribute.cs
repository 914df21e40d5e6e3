namespace PartnerCrm.Graph;

/// <summary>Says which types of things a command's id may name.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IdOfAttribute(params Type[] types) : Attribute
{
    public Type[] Types { get; } = types;
}
