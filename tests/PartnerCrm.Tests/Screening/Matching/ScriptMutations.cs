using System.Text;

namespace PartnerCrm.Tests.Screening.Matching;

/// <summary>Latin names written in another script, letter by letter, as a clerk with a table would: the test's own tables, so that the product's are not checked with themselves.</summary>
internal static class ScriptMutations
{
    private static readonly (string Latin, string Other)[] _cyrillic = Table(
        "shch щ,sch ш,zh ж,kh х,ts ц,ch ч,sh ш,yu ю,ya я,ph ф,th т,ck к,ee и,oo у,ou у,a а,b б,c к,d д,e е,f ф,g г,h х,i и,j дж,k к,l л,m м,n н,o о,p п,q к,r р,s с,t т,u у,v в,w в,x кс,y й,z з");

    private static readonly (string Latin, string Other)[] _arabic = Table(
        "kh خ,gh غ,sh ش,th ث,dh ذ,ch تش,ph ف,ou و,oo و,ee ي,aa ا,a ا,b ب,c ك,d د,e ي,f ف,g ج,h ه,i ي,j ج,k ك,l ل,m م,n ن,o و,p ب,q ق,r ر,s س,t ت,u و,v ف,w و,x كس,y ي,z ز");

    private static readonly (string Latin, string Other)[] _greek = Table(
        "th θ,ch τσ,kh χ,ph φ,ps ψ,ou ου,oo ου,sh σ,a α,b μπ,c κ,d ντ,e ε,f φ,g γκ,h χ,i ι,j τζ,k κ,l λ,m μ,n ν,o ο,p π,q κ,r ρ,s σ,t τ,u ου,v β,w ου,x ξ,y ι,z ζ");

    public static string Cyrillic(string name) => Written(name, _cyrillic);

    public static string Arabic(string name) => Written(name, _arabic);

    public static string Greek(string name) => Written(name, _greek);

    private static string Written(string name, (string Latin, string Other)[] table)
    {
        var plain = string.Concat(NameMutations.WithoutAccents(name).Normalize(NormalizationForm.FormD).Where(letter => letter is not (>= '\u0300' and <= '\u036F') and not '\'')).ToUpperInvariant();
        var written = new StringBuilder();
        for (var index = 0; index < plain.Length;)
        {
            var itself = plain[index].ToString();
            var pair = table.FirstOrDefault(pair => string.CompareOrdinal(plain, index, pair.Latin, 0, pair.Latin.Length) == 0, (Latin: itself, Other: itself));
            written.Append(pair.Other);
            index += pair.Latin.Length;
        }

        return written.ToString();
    }

    private static (string, string)[] Table(string pairs) => [.. pairs.Split(',').Select(pair => pair.Split(' ')).Select(pair => (pair[0].ToUpperInvariant(), pair[1]))];
}
