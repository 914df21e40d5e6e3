namespace PartnerCrm.Stakeholders;

/// <summary>A sector in which an organization is active. The high-risk sectors of due diligence are among them.</summary>
public enum Sector
{
    /// <summary>Growing crops.</summary>
    Agriculture,

    /// <summary>Forests, timber and wood products.</summary>
    Forestry,

    /// <summary>Flowers, ornamental plants and nurseries.</summary>
    Horticulture,

    /// <summary>Food processing and retail.</summary>
    Food,

    /// <summary>Seeds and plant breeding.</summary>
    Seeds,

    /// <summary>Genetically modified seeds.</summary>
    GmoSeeds,

    /// <summary>Chemicals and pesticides.</summary>
    ChemicalsAndPesticides,

    /// <summary>Biological control.</summary>
    BiologicalControl,

    /// <summary>Trade in grain and other commodities.</summary>
    CommodityTrade,

    /// <summary>Shipping, ports, containers and other transport.</summary>
    Transport,

    /// <summary>Courier, postal services and e-commerce.</summary>
    CourierAndECommerce,

    /// <summary>Wood packaging.</summary>
    WoodPackaging,

    /// <summary>Treatment, inspection and certification.</summary>
    TreatmentAndInspection,

    /// <summary>Diagnostics and laboratories.</summary>
    Diagnostics,

    /// <summary>Information technology and data exchange.</summary>
    InformationTechnology,

    /// <summary>Research and education.</summary>
    ResearchAndEducation,

    /// <summary>Environment and biodiversity.</summary>
    Environment,

    /// <summary>Development cooperation.</summary>
    DevelopmentCooperation,

    /// <summary>Banks, insurance and funds.</summary>
    Finance,

    /// <summary>Public administration.</summary>
    PublicAdministration,

    /// <summary>Mining and other extractive industries.</summary>
    Extractives,

    /// <summary>Coal, oil and gas.</summary>
    FossilFuels,

    /// <summary>Alcoholic drinks.</summary>
    Alcohol,

    /// <summary>Tobacco.</summary>
    Tobacco,

    /// <summary>Weapons.</summary>
    Weapons,

    /// <summary>Gambling.</summary>
    Gambling,

    /// <summary>Pharmaceuticals.</summary>
    Pharmaceuticals,

    /// <summary>Substitutes for breast milk.</summary>
    BreastMilkSubstitutes,

    /// <summary>Fast food.</summary>
    FastFood,

    /// <summary>Any other sector.</summary>
    Other,
}
