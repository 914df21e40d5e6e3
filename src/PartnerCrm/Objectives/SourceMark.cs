namespace PartnerCrm.Objectives;

/// <summary>How surely a reference datum is known.</summary>
public enum SourceMark
{
    /// <summary>Stated in the secretariat's own founding documents.</summary>
    Stated,

    /// <summary>Found in a public source.</summary>
    Found,

    /// <summary>Recalled, to be confirmed with the secretariat.</summary>
    Recalled,
}
