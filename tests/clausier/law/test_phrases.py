from clausier.law.phrases import lowered


def test_an_acronym_keeps_its_capitals_within_a_sentence() -> None:
    told = [lowered(text) for text in ("TPE et PME", "PVs signés", "E-mail", "À réception", "")]
    assert told == ["TPE et PME", "PVs signés", "e-mail", "à réception", ""]
