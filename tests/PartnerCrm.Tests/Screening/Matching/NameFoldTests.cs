using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Tests.Screening.Matching;

public sealed class NameFoldTests
{
    [Theory]
    [InlineData("Jérôme KÖSTER-Łukasz", "jerome koster lukasz")]
    [InlineData("Straße Ærø Ðorđe ı", "strasse aero dorde i")]
    [InlineData("e\u0301lan", "elan")]
    [InlineData("Nguyễn Thị Ánh", "nguyen thi anh")]
    [InlineData("MU'TASSIM ‘Abd al-Nāṣir", "mutassim abd al nasir")]
    [InlineData("Владимир Щербаков", "vladimir shcherbakov")]
    [InlineData("Қасым-Жомарт Тоқаев", "kasym zhomart tokaev")]
    [InlineData("Володимир Зеленський", "volodimir zelenskii")]
    [InlineData("Κυριάκος Μητσοτάκης", "kyriakos mitsotakis")]
    [InlineData("صدام حسين التكريتي", "sdam h'syn al tkryty")]
    [InlineData("ალექსანდრე", "aleksandre")]
    [InlineData("Բարակ Օբամա", "barak obama")]
    [InlineData("バラク・オバマ", "baraku obama")]
    [InlineData("이재명", "ijaemyong")]
    [InlineData("कमल अधिकारी", "kamala adhikari")]
    [InlineData("金铁三", "jintiesan")]
    [InlineData("華為", "huawei")]
    [InlineData("عبد الله", "abd allh")]
    [InlineData("ប៉ុល ពត", "bol pot")]
    [InlineData("ዐቢይ አሕመድ", "abiy ahmed")]
    [InlineData("ทักษิณ ชินวัตร", "thaksin chinwatr")]
    [InlineData("নরেন্দ্র মোদী", "narendra modi")]
    [InlineData("ஸ்டாலின்", "stalin")]
    [InlineData("හර්ෂ", "harsha")]
    [InlineData("S.A.R.L. & Co.", "sarl and co")]
    [InlineData("Smith, John (M/V)", "smith john m v")]
    [InlineData("  ", "")]
    public void A_name_in_any_script_becomes_plain_words(string name, string words) =>
        Assert.Equal(words, NameFold.Text(NameReference.Shipped.Letters, name));

    [Fact]
    public void Letters_with_dots_are_initials_in_a_persons_name()
    {
        var words = NameFold.Words(NameReference.Shipped.Letters, "J.-C. Juncker", joinDotted: false).Select(word => word.Text);
        Assert.Equal(["j", "c", "juncker"], words);
    }

    [Fact]
    public void Every_letter_of_the_table_becomes_plain_Latin_letters()
    {
        foreach (var letter in "абвгґдежзиіїйклмнопрстуфхцчшщыэюяαβγδεζηθικλμνξοπρστυφχψωابتثجحخدذرزسشصضطظغفقكلمنهويàéîõüçñšžőľđ")
        {
            Assert.Matches("^[a-z]+$", NameFold.Text(NameReference.Shipped.Letters, letter.ToString()));
        }
    }
}
