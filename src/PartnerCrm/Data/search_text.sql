-- Letters as they are searched: lower case and without accents, as Folding folds them. They come apart from their accents, lose them, and are put together again where no accent was.
create or replace function fold_letters(given text) returns text language sql immutable parallel safe return
    case when octet_length(given) = length(given) then lower(given collate "C")
        else translate(replace(replace(replace(replace(
            lower(normalize(regexp_replace(normalize(given, NFKD), '[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0640]', '', 'g'), NFC)),
            'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'),
            'ⱥȺƀɃɓƁȼȻðÐđĐɖƉɗƊəƏɛƐƒƑɣƔħĦıɨƗĸƙƘłŁɫⱢŋŊøØɔƆŧŦʉɄƴƳƶƵςٱةىآأإΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐӘӨ',
            'aabbbbccddddddddeeeeffgghhiiikkkllllnnoooottuuyyzzσاهياااαβγδεζηθικλμνξοπρστυφχψωабвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґәө')
    end;
-- A short text that is looked for by a part of it, folded as Folding folds it, with one space between words.
create or replace function fold_text(given text) returns text language sql immutable strict parallel safe return
    btrim(regexp_replace(fold_letters(given), '[\s\u0085\u1680\u2028\u2029]+', ' ', 'g'));
-- Text as it is searched by words: folded, and with a space for each sign. What stands behind 100,000 letters is not searched.
create or replace function search_text(given text) returns text language sql immutable strict parallel safe return
    translate(fold_letters(left(given, 100000)), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~ʹʻʼ‘’‚“”„‹›«»‐‑–—…·•¡¿', '                                                      ');
-- The same for every array, which PostgreSQL's own function does not promise.
create or replace function search_joined(given text[]) returns text language sql immutable strict parallel safe as $$
    select array_to_string(given, ' ')
$$;
