"""What differs, what is the same, what nobody says."""

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page

FACTS = [
    {
        "id": "notice",
        "topic": "fin",
        "label": "Préavis",
        "type": "duration",
        "many": False,
        "key": True,
        "favours": "low",
    },
    {
        "id": "events",
        "topic": "fin",
        "label": "Événements",
        "type": "choice",
        "many": True,
        "key": False,
        "favours": None,
    },
]
_COMPARE = """async ([providers, facts]) => {
  const { columns, compare, essential } = await import("/compare/model.js");
  const ids = providers.map(({ id }) => id);
  const found = columns([...ids, "personne"], new Map(providers.map((one) => [one.id, one])));
  const [topic] = compare(found.columns, [{ id: "fin", label: "Fin" }], facts);
  return { ...topic, unknown: found.unknown, essential: essential(facts, found.columns) };
}"""


def days(number: int, when: str = "", clause: str = "c") -> dict[str, Any]:
    value = {"duration": f"P{number}D", "business_days": False}
    return {"text": f"{number} jours", "value": value, "order": number, "when": when, "clause": clause}


def word(id_: str) -> dict[str, Any]:
    return {"text": id_.upper(), "value": id_, "order": None, "when": "", "clause": "c"}


def provider(
    id_: str, notice: object, events: object = "silent", topic: str = "stated", checks: Sequence[dict[str, str]] = ()
) -> dict[str, Any]:
    """The API's answer: a fact is a list of values, or the state of a fact without any."""

    def fact(name: str, said: Any) -> dict[str, Any]:
        state, values = (said, []) if isinstance(said, str) else ("stated", said)
        return {"id": name, "topic": "fin", "state": state, "reason": "", "values": values}

    clause = {"id": "c", "number": "1", "heading": "Fin", "summary": "", "summary_html": ""}
    document = {
        "id": "cgv",
        "kind_label": "CGV",
        "date": None,
        "topics": [{"id": "fin", "state": topic, "reason": "", "clauses": ["c"] if topic == "stated" else []}],
        "facts": [fact("notice", notice), fact("events", events)],
        "clauses": [clause],
        "checks": checks,
    }
    return {"id": id_, "name": id_.title(), "documents": [document]}


def compared(page: Page, *providers: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(_COMPARE, [list(providers), FACTS])
    return found


def test_equal_values_are_no_difference(page: Page):
    topic = compared(page, provider("a", [days(30)]), provider("b", [days(30)]))
    assert (topic["rows"][0]["word"], topic["differences"], topic["essential"]) == ("", 0, [])


def test_other_values_and_the_better_one(page: Page):
    row = compared(page, provider("a", [days(30)]), provider("b", [days(10)]))["rows"][0]
    assert row["word"] == "Différence"
    assert [cell["better"] for cell in row["cells"]] == [False, True]
    assert row["praise"] == "plus favorable au client"


def test_the_same_value_in_another_case_says_so(page: Page):
    row = compared(page, provider("a", [days(30)]), provider("b", [days(30, "en été")]))["rows"][0]
    assert row["word"] == "Mêmes valeurs, cas différents"


def test_silence_is_counted_and_narrows_the_praise(page: Page):
    row = compared(page, provider("a", [days(30)]), provider("b", [days(10)]), provider("c", "silent"))["rows"][0]
    assert row["praise"].endswith("parmi les documents qui le disent")
    row = compared(page, provider("a", [days(30)]), provider("b", "silent"))["rows"][0]
    assert (row["word"], row["cells"][0]["better"]) == ("Dit par 1 sur 2", False)


def test_what_is_not_read_or_not_concerned_is_no_difference(page: Page):
    for state in ("not_reviewed", "not_concerned"):
        row = compared(page, provider("a", [days(30)]), provider("b", state))["rows"][0]
        assert row["word"] == ""
        assert row["cells"][1]["state"] == state


def test_silence_of_all_is_told_in_one_line_and_other_states_are_not_mixed_with_it(page: Page):
    topic = compared(page, provider("a", "silent"), provider("b", "silent"))
    assert (topic["rows"], topic["quiet"]) == ([], ["Préavis", "Événements"])
    topic = compared(page, provider("a", "silent"), provider("b", "not_reviewed"))
    assert topic["quiet"] == ["Événements"]


def test_a_value_said_by_two_clauses_is_one_value(page: Page):
    topic = compared(page, provider("a", [days(30), days(30, clause="d")]), provider("b", [days(10)]))
    assert len(topic["rows"][0]["cells"][0]["values"]) == 1
    assert topic["rows"][0]["cells"][1]["better"]


def test_lists_put_first_what_they_share(page: Page):
    one, other = provider("a", "silent", [word("c"), word("b")]), provider("b", "silent", [word("b"), word("a")])
    cells = compared(page, one, other)["rows"][0]["cells"]
    shown = [[(value["text"], value["own"]) for value in cell["values"]] for cell in cells]
    assert shown == [[("B", False), ("C", True)], [("B", False), ("A", True)]]


def test_a_list_that_ranks_keeps_its_order(page: Page):
    ranked = [fact | {"id": "document_order"} if fact["id"] == "events" else fact for fact in FACTS]
    sides = [provider("a", "silent", [word("b"), word("a")]), provider("b", "silent", [word("a"), word("b")])]
    for side in sides:
        side["documents"][0]["facts"][1]["id"] = "document_order"
    row = page.evaluate(_COMPARE, [sides, ranked])["rows"][0]
    assert [[value["text"] for value in cell["values"]] for cell in row["cells"]] == [["B", "A"], ["A", "B"]]
    assert row["word"] == "Différence"
    one, other = provider("a", "silent", [word("b"), word("a")]), provider("b", "silent", [word("a"), word("b")])
    assert compared(page, one, other)["differences"] == 0  # of another list, the order says nothing


def test_a_topic_that_only_one_treats_differs_by_its_clauses(page: Page):
    topic = compared(page, provider("a", "silent"), provider("b", "silent", topic="silent"))
    assert topic["clauses"]["word"] == "Dit par 1 sur 2"
    assert topic["unknown"] == ["personne"]


def check(id_: str, verdict: str, topic: str = "fin") -> dict[str, str]:
    return {"id": id_, "question": f"{id_} ?", "topic": topic, "verdict": verdict}


def test_verdicts_that_call_for_something_have_rows_and_the_others_are_named(page: Page):
    one = provider("a", "silent", checks=[check("x", "silence"), check("y", "vigilance"), check("z", "conforme")])
    other = provider("b", "silent", checks=[check("x", "ecart"), check("y", "vigilance"), check("w", "ecart", "prix")])
    verdicts = compared(page, one, other)["verdicts"]
    assert [(row["id"], row["cells"], row["differs"]) for row in verdicts["rows"]] == [
        ("x", ["silence", "ecart"], True), ("y", ["vigilance", "vigilance"], False)
    ]  # fmt: skip
    assert verdicts["quiet"] == ["z ?"]


def test_a_document_not_read_on_a_check_has_no_verdict_and_makes_no_difference(page: Page):
    read = provider("a", "silent", checks=[check("x", "ecart")])
    verdicts = compared(page, read, provider("b", "silent"))["verdicts"]
    assert verdicts["rows"][0]["cells"] == ["ecart", "pas-lu"]
    assert not verdicts["rows"][0]["differs"]
