-- Text as it is searched: folded as Folding folds it, so that words are found whatever their case and accents, and with a space for each sign.
-- The letters come apart from their accents, lose them, and are put together again where no accent was. What stands behind 100,000 letters is not searched.
create or replace function search_text(given text) returns text language sql immutable strict parallel safe as $$
    select translate(
        case when octet_length(given) = length(given) then lower(left(given, 100000))
        else translate(replace(replace(replace(replace(
            lower(normalize(regexp_replace(normalize(left(given, 100000), NFKD), '[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0640]', '', 'g'), NFC)),
            'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'),
            'ⱥȺƀɃɓƁȼȻðÐđĐɖƉɗƊəƏɛƐƒƑɣƔħĦıɨƗĸƙƘłŁɫⱢŋŊøØɔƆŧŦʉɄƴƳƶƵςٱةىآأإΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐӘӨ',
            'aabbbbccddddddddeeeeffgghhiiikkkllllnnoooottuuyyzzσاهياااαβγδεζηθικλμνξοπρστυφχψωабвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґәө')
        end,
        '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~ʹʻʼ‘’‚“”„‹›«»‐‑–—…·•¡¿', '                                                      ')
$$;
-- The same for every array, which PostgreSQL's own function does not promise.
create or replace function search_joined(given text[]) returns text language sql immutable strict parallel safe as $$
    select array_to_string(given, ' ')
$$;
