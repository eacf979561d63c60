"""What is usual, in French sentences computed from the data, with the number of documents they rest on.

Nothing is generalised from one or two documents: those are quoted. A middle is given from five values, of three
documents at least; before, the ends.
"""

from collections.abc import Sequence

from clausier.figures.distribution import Answer, Distribution, Holder, Point, Series
from clausier.figures.measure import Unit

_MIDDLE_FROM_VALUES, _MIDDLE_FROM_DOCUMENTS = 5, 3
_NAMED = 2  # beyond, documents are counted rather than named
# What a document gives, and « the same » in its gender.
_NOUNS = {
    Unit.DAYS: ("une durée", "la même"),
    Unit.BUSINESS_HOURS: ("une durée en heures ouvrées", "la même"),
    Unit.PAYMENT_DAYS: ("un nombre de jours", "le même"),
    Unit.EUROS: ("un montant", "le même"),
    Unit.PERCENT: ("un pourcentage", "le même"),
    Unit.MONTHS_OF: ("un nombre de mois", "le même"),
    Unit.YEARLY_PERCENT: ("un taux", "le même"),
}


def on_series(series: Series, favours: object) -> str:
    """What is usual among numbers. `favours` is the fact's: what favours when high is seen from the low side."""
    noun, same = _NOUNS[series.unit]
    noun += f" par {series.per}" if series.per else ""
    points, documents = series.points, len(series.holders)
    texts = list(dict.fromkeys(point.measure.text for point in points))
    ends = f"{_held(series, points[0])} à {_held(series, points[-1])}"
    if documents == 1:
        name = series.holders[0].name
        if len(texts) == 1:
            return f"Un seul document donne {noun} : {texts[0]} ({name})."
        return f"Un seul document donne {noun}, de {texts[0]} à {texts[-1]}, selon les cas ({name})."
    if len(texts) == 1:
        if documents == 2:
            return f"Deux documents donnent {noun}, {same} : {texts[0]}."
        return f"Les {documents} documents qui donnent {noun} donnent {same} : {texts[0]}."
    if documents == 2:
        if len(points) == 2:
            first, second = (_held(series, point) for point in points)
            return f"Deux documents donnent {noun} : {first} et {second}."
        return f"Deux documents donnent {noun}, de {ends}, selon les cas."
    start = f"Sur {documents} documents qui donnent {noun}"
    if len(points) >= _MIDDLE_FROM_VALUES and documents >= _MIDDLE_FROM_DOCUMENTS:
        values = f" ({len(points)} valeurs, selon les cas)" if len(points) > documents else ""
        half = f"au moins la moitié des valeurs sont de {_middle(points, favours)}"
        return f"{start}{values}, {half}. Elles vont de {ends}."
    common, holders = max(((text, _holders(points, text)) for text in texts), key=lambda found: len(found[1]))
    if len(holders) * 2 > documents:
        others = ", ".join(_held(series, point) for point in points if point.measure.text != common)
        label = "L'autre valeur" if len(texts) == 2 else "Les autres valeurs"
        return f"{start}, {len(holders)} donnent {common}. {label} : {others}."
    return f"{start}, les valeurs vont de {ends}."


def on_answers(distribution: Distribution) -> str:
    """What is usual among answers without a number; where there are numbers too, how many documents give none."""
    answers = distribution.answers
    if distribution.series:
        with_number = {holder.key for series in distribution.series for holder in series.holders}
        bare = sum(holder.key not in with_number for holder in distribution.stating)
        if not bare:
            return ""
        others = "Un autre document répond" if bare == 1 else f"{bare} autres documents répondent"
        return f"{others} sans chiffre."
    documents, most = len(distribution.stating), len(answers[0].said)
    top = [answer for answer in answers if len(answer.said) == most]
    verb = "citent" if distribution.fact.many else "répondent"
    if documents == 1:
        return f"Un seul document l'indique ({distribution.stating[0].name}) : {_quoted(top)}{_cases(top)}."
    if documents == 2 and most == 1:
        if len(answers) == 2:
            first, second = (f"« {answer.text} » ({answer.said[0][0].name})" for answer in answers)
            return f"Deux documents l'indiquent : {first} et {second}."
        return "Deux documents l'indiquent, sans réponse commune."
    if most == 1:
        return f"{documents} documents l'indiquent, sans réponse commune."
    if most == documents:
        if documents == 2:
            return f"Deux documents l'indiquent et {verb} tous deux {_quoted(top)}{_cases(top)}."
        return f"Les {documents} documents qui l'indiquent {verb} tous {_quoted(top)}{_cases(top)}."
    if len(top) == 1:
        return f"Sur {documents} documents qui l'indiquent, {most} {verb} {_quoted(top)}{_cases(top)}."
    return f"Sur {documents} documents qui l'indiquent, {_quoted(top)} reviennent à égalité, dans {most} documents."


def _middle(points: Sequence[Point], favours: object) -> str:
    """« 30 jours ou plus »: true of half of the values at least, and never a value that nobody states."""
    below = favours == "high"
    middle = points[(len(points) - 1) // 2 if below else len(points) // 2].measure
    if middle.number in (points[0].measure.number, points[-1].measure.number):
        return middle.text  # the middle is an end: half of the values are that very one
    return f"{middle.text} ou {'moins' if below else 'plus'}"


def _held(series: Series, point: Point) -> str:
    """A value with who states it: « 1 mois (Untel) »."""
    holders = _holders(series.points, point.measure.text)
    who = " et ".join(holder.name for holder in holders) if len(holders) <= _NAMED else f"{len(holders)} documents"
    return f"{point.measure.text} ({who})"


def _holders(points: Sequence[Point], text: str) -> tuple[Holder, ...]:
    return tuple({point.holder.key: point.holder for point in points if point.measure.text == text}.values())


def _quoted(answers: Sequence[Answer]) -> str:
    """« Oui », or how many answers there are when they are too many to quote."""
    if len(answers) > 3:
        return f"{len(answers)} réponses"
    *first, last = [f"« {answer.text} »" for answer in answers]
    return f"{', '.join(first)} et {last}" if first else last


def _cases(answers: Sequence[Answer]) -> str:
    """A word of caution when an answer holds in a case only."""
    bound = [all(stated.when for stated in stateds) for answer in answers for _, stateds in answer.said]
    if not any(bound):
        return ""
    if len(bound) == 1:
        return ", dans un cas ou à une condition"
    return f", {'toujours' if all(bound) else 'parfois'} dans un cas ou à une condition"
