namespace PartnerCrm.Sessions;

/// <summary>Which body meets.</summary>
public enum MeetingBody
{
    /// <summary>The Commission on Phytosanitary Measures, at a session.</summary>
    Cpm,

    /// <summary>The Strategic Planning Group.</summary>
    Spg,

    /// <summary>The Bureau.</summary>
    Bureau,

    /// <summary>A liaison group, an advisory committee or another group of experts.</summary>
    Group,
}
