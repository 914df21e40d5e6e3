using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Tests.Screening.Matching;

public sealed class MatchRuleTests
{
    private readonly NameMatcher _matcher = new();

    [Theory]
    [InlineData("Norvik Holding GmbH", "Talvera Holding GmbH")]
    [InlineData("Société Anonyme", "Norvik Société Anonyme")]
    [InlineData("ООО", "ООО Норвик")]
    [InlineData("株式会社", "Norvik 株式会社")]
    [InlineData("Sociedad de Responsabilidad Limitada", "Talvera Sociedad de Responsabilidad Limitada")]
    [InlineData("Group", "Norvik Group")]
    [InlineData("Foundation", "Talvera Foundation")]
    [InlineData("Fundación", "Fundación Talvera")]
    [InlineData("Банк", "Банк Норвик")]
    [InlineData("شركة", "شركة نورفيك")]
    [InlineData("Trading", "Norvik Trading")]
    [InlineData("University", "Norvik University")]
    public void A_legal_form_or_one_generic_word_is_never_a_match_in_any_language(string one, string other) => Differ(one, other);

    [Theory]
    [InlineData("Unit 14", "Unit 15")]
    [InlineData("Norvik Fund VII L.P.", "Norvik Fund VIII L.P.")]
    [InlineData("Norvik Trust I", "Norvik Trust II")]
    [InlineData("Norvik Partners", "Norvik Partners III")]
    [InlineData("Norvik Certificates 2006-2", "Norvik Certificates 2007-2")]
    [InlineData("First Harbour Company", "Second Harbour Company")]
    public void Other_numbers_are_another_organization(string one, string other) => Differ(one, other);

    [Theory]
    [InlineData("Norvik Fund VII", "Norvik Fund 7")]
    [InlineData("3rd Harbour Company", "Third Harbour Co.")]
    [InlineData("Norvik Trust I", "Norvik Trust 1")]
    [InlineData("Norvik Two", "Norvik 2")]
    [InlineData("3%ers of Norvik", "Three Percenters of Norvik")]
    public void The_same_number_written_in_another_way_is_the_same(string one, string other) => Agree(one, other);

    [Theory]
    [InlineData("IPPC", "International Plant Protection Convention")]
    [InlineData("Eastern Norvik Harbour Movement (ENHM)", "Eastern Norvik Harbour Movement")]
    [InlineData("Intl. Norvik Assn.", "International Norvik Association")]
    [InlineData("Norvik Dept. of Agriculture", "Norvik Department of Agriculture")]
    [InlineData("U.S. Department of Norvik", "United States Department of Norvik")]
    [InlineData("Norvik Trading JOYNT STOCK COMPANY", "Norvik Trading")]
    [InlineData("Norvik Charitable Society", "Norvik Charitable Organization")]
    [InlineData("Good Will Company", "Goodwill Company")]
    [InlineData("Norvik Shipping Corporattion", "Norvik Shipping")]
    [InlineData("Норвик Компани", "Norvik Ltd.")]
    [InlineData("غروب وف ثي تالفيرا وف ثي نورفيك", "Group of the Talvera of the Norvik")]
    [InlineData("华为技术有限公司", "Huawei Technologies Co., Ltd.")]
    [InlineData("삼성전자주식회사", "Samsung Electronics Co., Ltd.")]
    public void Short_forms_and_slips_of_an_organizations_name_agree(string one, string other) => Agree(one, other);

    [Theory]
    [InlineData("HOA", "HUA")]
    [InlineData("APHDB", "FTB")]
    [InlineData("NPO", "NBO")]
    public void Letters_that_stand_for_words_are_others_when_one_differs_however_they_sound(string one, string other) => Differ(one, other);

    [Theory]
    [InlineData("Bank of Norvik (Hong Kong) Limited", "Bank of Norvik (Australia) Limited")]
    [InlineData("Banco Norvik S.A.", "Banco Norvik México S.A.")]
    [InlineData("BQE Systems, Inc.", "BQE Industries, Inc.")]
    [InlineData("BD p.l.c.", "BP p.l.c.")]
    [InlineData("N.A.B.C. Company", "A.B.C. Company")]
    public void Another_country_another_trade_or_other_letters_are_another_organization(string one, string other) => Differ(one, other);

    [Theory]
    [InlineData("Daud Zarkari Memon", "Dawood Zarqari Memon")]
    [InlineData("Viktor Hryhoryavich Halavan", "Viktor Grigoriyevich Golovan")]
    [InlineData("Hareth al-Velidi", "Haris Al Walidi")]
    [InlineData("Aleksandr Zimovsky", "Alexander Zimovski")]
    [InlineData("Mohd Ijaz Safrash", "Muhammad Ijaz Safarash")]
    [InlineData("Bibi Velikov", "Benjamin Velikov")]
    [InlineData("Anna Velikovskaya", "Anna Velikovski")]
    [InlineData("김정호", "Kim Jong Ho")]
    [InlineData("Μπάμπης Γκαβρός", "Babis Gavros")]
    [InlineData("Джамал Велидов", "Jamal Velidov")]
    public void Spellings_of_one_persons_name_agree_across_languages(string one, string other) => Agree(one, other, ListedPartyKind.Person);

    [Theory]
    [InlineData("Mario Velikov Sanchez", "Maria Sanchez")]
    [InlineData("Chang Su Ha", "Chang Chang Ha")]
    [InlineData("Saif Ben Mohamed Ben Drissi", "Saif Ben Ali Ben Drissi")]
    [InlineData("Kim Song Min", "Kim Song Chol")]
    [InlineData("Bong Min-jun", "Min Byong Chun")]
    [InlineData("이재형", "이재명")]
    [InlineData("王伟", "王薇")]
    [InlineData("王伟", "Wang Wenwei")]
    [InlineData("يوسف القمحي", "Josef Kony")]
    [InlineData("أبو زيد", "أبو عمر")]
    [InlineData("أم زيد", "Umm Omar")]
    [InlineData("ابن دريس", "Ibn Salman")]
    [InlineData("Đỗ Bích Vân", "Bach")]
    public void Other_given_names_are_another_person(string one, string other) => Differ(one, other, ListedPartyKind.Person);

    private void Agree(string one, string other, ListedPartyKind kind = ListedPartyKind.Organization)
    {
        Assert.InRange(_matcher.Compare(one, other, kind).Score, NameMatcher.DefaultThreshold, 1);
        Assert.InRange(_matcher.Compare(other, one, kind).Score, NameMatcher.DefaultThreshold, 1);
    }

    private void Differ(string one, string other, ListedPartyKind kind = ListedPartyKind.Organization)
    {
        Assert.InRange(_matcher.Compare(one, other, kind).Score, 0, 0.6999);
        Assert.InRange(_matcher.Compare(other, one, kind).Score, 0, 0.6999);
    }
}
