using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;

namespace PartnerCrm.Tests.Screening.Matching;

/// <summary>A name in each script finds the same name in Latin letters, and the other way round, through the index.</summary>
public sealed class ScriptTests
{
    private static readonly NameMatcher _matcher = new();

    [Theory]
    [InlineData("李建国", "Li Jianguo")]
    [InlineData("李建國", "Li Jian Guo")]
    [InlineData("歐陽修", "Ouyang Xiu")]
    [InlineData("曾庆红", "Zeng Qinghong")]
    [InlineData("ប៉ុល ពត", "Pol Pot")]
    [InlineData("ហ៊ុន សែន", "Hun Sen")]
    [InlineData("ዐቢይ አሕመድ", "Abiy Ahmed")]
    [InlineData("ኃይለ ሥላሴ", "Haile Selassie")]
    [InlineData("ทักษิณ ชินวัตร", "Thaksin Shinawatra")]
    [InlineData("नरेन्द्र मोदी", "Narendra Modi")]
    [InlineData("নরেন্দ্র মোদী", "Narendra Modi")]
    [InlineData("ਮਨਮੋਹਨ ਸਿੰਘ", "Manmohan Singh")]
    [InlineData("නරේන්ද්‍ර මෝදි", "Narendra Modi")]
    [InlineData("ნიკოლოზ ბარათაშვილი", "Nikoloz Baratashvili")]
    [InlineData("Նիկոլ Փաշինյան", "Nikol Pashinyan")]
    [InlineData("マリナ・サントス", "Marina Santos")]
    [InlineData("အောင်ဆန်းစုကြည်", "Aung San Suu Kyi")]
    [InlineData("မင်းအောင်လှိုင်", "Min Aung Hlaing")]
    [InlineData("သန်းရွှေ", "Than Shwe")]
    [InlineData("သိန်းစိန်", "Thein Sein")]
    [InlineData("ဝင်းမြင့်", "Win Myint")]
    [InlineData("ခင်ညွန့်", "Khin Nyunt")]
    [InlineData("ထင်ကျော်", "Htin Kyaw")]
    [InlineData("နေဝင်း", "Ne Win")]
    [InlineData("བསྟན་འཛིན་རྒྱ་མཚོ", "Tenzin Gyatso")]
    [InlineData("རྡོ་རྗེ་ཚེ་རིང་", "Dorje Tsering")]
    [InlineData("ནོར་བུ་དབང་ཕྱུག", "Norbu Wangchuk")]
    [InlineData("འཇིགས་མེད་རྣམ་རྒྱལ", "Jigme Namgyal")]
    [InlineData("བསོད་ནམས་སྟོབས་རྒྱས", "Sonam Topgay")]
    [InlineData("ᠴᠢᠩᠭᠢᠰ ᠬᠠᠭᠠᠨ", "Chinggis Khagan")]
    [InlineData("ᠪᠠᠲᠤ ᠲᠡᠮᠦᠵᠢᠨ", "Batu Temujin")]
    [InlineData("ᠥᠭᠡᠳᠡᠢ ᠬᠠᠭᠠᠨ", "Ögedei Khagan")]
    [InlineData("김정호", "Kim Jong Ho")]
    [InlineData("בנימין נתניהו", "Binyamin Netanyahu")]
    [InlineData("عبد الله المنصوري", "Abdullah al-Mansouri")]
    [InlineData("شمس الدین کریمی", "Shamsuddin Karimi")]
    [InlineData("محيي الدين زركاري", "Muhyi al-Din Zarkari")]
    [InlineData("نور الدين أبو محمد", "Nur al-Din Abu Muhammad")]
    [InlineData("أبو عبدالجليل", "Abou Abdeljalil")]
    [InlineData("أبو عبدالرحمن", "Abu Abdulrahman")]
    [InlineData("سالم ولد أحمد ولد زركاري", "Salem Ould Ahmed Ould Zarkari")]
    [InlineData("سالم بن طارق بن زركاري", "Salem ben Tariq ben Zarkari")]
    [InlineData("Νικόλαος Παπαντωνίου", "Nikolaos Papantoniou")]
    [InlineData("Владимир Щербаков", "Vladimir Shcherbakov")]
    public void A_name_in_another_script_finds_the_one_in_Latin_letters(string name, string latin)
    {
        foreach (var (asked, listed) in new[] { (name, latin), (latin, name) })
        {
            var index = new ListIndex([Party("1", listed), Party("2", "Somebody Else")], _matcher);
            Assert.Equal("1", Assert.Single(index.Search(new(asked, ListedPartyKind.Person), threshold: NameMatcher.DefaultThreshold)).Party.SourceId);
        }
    }

    [Fact]
    public void Every_Chinese_character_that_Unicode_reads_has_a_reading_and_traditional_ones_have_that_of_the_simplified()
    {
        var letters = NameReference.Shipped.Letters;
        var read = Enumerable.Range(0x4E00, 0x9FA6 - 0x4E00).Select(code => (char)code).Where(letter => letters.Of(letter) is { Length: > 0 }).ToArray();
        Assert.InRange(read.Length, 20_700, 20_902);
        Assert.All(read, letter => Assert.Equal(letters.Of(letters.Simplified(letter)), letters.Of(letter)));
    }

    private static ListedParty Party(string id, string name) => new() { ListKind = "test", SourceId = id, ReferenceNumber = id, Kind = ListedPartyKind.Person, PrimaryName = name };
}
