namespace PartnerCrm.Screening.Lists.Un;

/// <summary>Reads the elements of one entry into a record of the same shape.</summary>
internal static class UnReader
{
    public static UnIndividual Individual(UnElement entry) => new()
    {
        DataId = entry.Text("DATAID"),
        VersionNum = entry.Text("VERSIONNUM"),
        FirstName = entry.Text("FIRST_NAME"),
        SecondName = entry.Text("SECOND_NAME"),
        ThirdName = entry.Text("THIRD_NAME"),
        FourthName = entry.Text("FOURTH_NAME"),
        UnListType = entry.Text("UN_LIST_TYPE"),
        ReferenceNumber = entry.Text("REFERENCE_NUMBER"),
        ListedOn = entry.Text("LISTED_ON"),
        Gender = entry.Text("GENDER"),
        NameOriginalScript = entry.Text("NAME_ORIGINAL_SCRIPT"),
        Comments1 = entry.Text("COMMENTS1"),
        Title = entry.Values("TITLE"),
        Designation = entry.Values("DESIGNATION"),
        Nationality = entry.Values("NATIONALITY"),
        ListType = entry.Values("LIST_TYPE"),
        LastDayUpdated = entry.Values("LAST_DAY_UPDATED"),
        Aliases = entry.Parts("INDIVIDUAL_ALIAS", Alias),
        Addresses = entry.Parts("INDIVIDUAL_ADDRESS", Place),
        DatesOfBirth = entry.Parts("INDIVIDUAL_DATE_OF_BIRTH", BirthDate),
        PlacesOfBirth = entry.Parts("INDIVIDUAL_PLACE_OF_BIRTH", Place),
        Documents = entry.Parts("INDIVIDUAL_DOCUMENT", Document),
        SortKey = entry.Text("SORT_KEY"),
        SortKeyLastMod = entry.Text("SORT_KEY_LAST_MOD"),
    };

    public static UnEntity Entity(UnElement entry) => new()
    {
        DataId = entry.Text("DATAID"),
        VersionNum = entry.Text("VERSIONNUM"),
        FirstName = entry.Text("FIRST_NAME"),
        UnListType = entry.Text("UN_LIST_TYPE"),
        ReferenceNumber = entry.Text("REFERENCE_NUMBER"),
        ListedOn = entry.Text("LISTED_ON"),
        NameOriginalScript = entry.Text("NAME_ORIGINAL_SCRIPT"),
        Comments1 = entry.Text("COMMENTS1"),
        ListType = entry.Values("LIST_TYPE"),
        LastDayUpdated = entry.Values("LAST_DAY_UPDATED"),
        Aliases = entry.Parts("ENTITY_ALIAS", Alias),
        Addresses = entry.Parts("ENTITY_ADDRESS", Place),
        SortKey = entry.Text("SORT_KEY"),
        SortKeyLastMod = entry.Text("SORT_KEY_LAST_MOD"),
    };

    private static UnAlias Alias(UnElement alias) => new(
        alias.Text("QUALITY"), alias.Text("ALIAS_NAME"), alias.Text("DATE_OF_BIRTH"), alias.Text("CITY_OF_BIRTH"), alias.Text("COUNTRY_OF_BIRTH"), alias.Text("NOTE"));

    private static UnPlace Place(UnElement place) => new(
        place.Text("STREET"), place.Text("CITY"), place.Text("STATE_PROVINCE"), place.Text("ZIP_CODE"), place.Text("COUNTRY"), place.Text("NOTE"));

    private static UnBirthDate BirthDate(UnElement date) => new(
        date.Text("TYPE_OF_DATE"), date.Text("DATE"), date.Text("YEAR"), date.Text("FROM_YEAR"), date.Text("TO_YEAR"), date.Text("NOTE"));

    private static UnDocument Document(UnElement document) => new(
        document.Text("TYPE_OF_DOCUMENT"), document.Text("TYPE_OF_DOCUMENT2"), document.Text("NUMBER"), document.Text("ISSUING_COUNTRY"),
        document.Text("DATE_OF_ISSUE"), document.Text("CITY_OF_ISSUE"), document.Text("COUNTRY_OF_ISSUE"), document.Text("NOTE"));
}
