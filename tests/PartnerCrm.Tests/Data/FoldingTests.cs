using PartnerCrm.Data;

namespace PartnerCrm.Tests.Data;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("  Société   Générale ", "societe generale")]
    [InlineData("Straße ØRSTED Łódź", "strasse orsted lodz")]
    [InlineData("İstanbul IŞIK", "istanbul isik")]
    [InlineData("Nguyễn Thị Đặng", "nguyen thi dang")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("ФЁДОР Йосиф", "федор иосиф")]
    [InlineData("Ελλάδα ΟΔΟΣ", "ελλαδα οδοσ")]
    [InlineData("أحمد مُحَمَّد", "احمد محمد")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("植物保护", "植物保护")]
    [InlineData("O’Neill", "o'neill")]
    [InlineData(" \t ", "")]
    public void Text_is_searched_without_case_accents_and_extra_space(string text, string folded)
    {
        Assert.Equal(folded, Folding.Fold(text));
        Assert.Equal(folded, Folding.Fold(folded));
    }
}
