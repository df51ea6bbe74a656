"""The three letters by which MP4 knows a language (ISO 639-2/T)."""

from __future__ import annotations

from functools import lru_cache

_PAIRS = (
    "af:afr am:amh ar:ara az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces cy:cym da:dan de:deu el:ell en:eng eo:epo "
    "es:spa et:est eu:eus fa:fas fi:fin fr:fra ga:gle gl:glg gu:guj he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl "
    "it:ita ja:jpn jv:jav ka:kat kk:kaz km:khm kn:kan ko:kor ky:kir la:lat lo:lao lt:lit lv:lav mk:mkd ml:mal mn:mon "
    "mr:mar ms:msa my:mya nb:nob ne:nep nl:nld nn:nno no:nor pa:pan pl:pol ps:pus pt:por ro:ron ru:rus si:sin sk:slk "
    "sl:slv sq:sqi sr:srp su:sun sv:swe sw:swa ta:tam te:tel tg:tgk th:tha tk:tuk tl:tgl tr:tur uk:ukr ur:urd uz:uzb "
    "vi:vie zh:zho zu:zul"
)


def three_letters(tag: str) -> str:
    """The code of a BCP 47 tag's language, as eng of en-GB; "" where it is not known, which players take as undefined."""
    language = tag.replace("_", "-").split("-")[0].lower()
    return language if len(language) == 3 else _codes().get(language, "")


@lru_cache(1)
def _codes() -> dict[str, str]:
    return dict(pair.split(":") for pair in _PAIRS.split())
