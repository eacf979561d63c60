"""What a pull request may hold: strings that try to leave the format they are printed in."""

import re

from hypothesis import strategies as st

from clausier.problems import Problem

TRICKS = (
    "\n", "\r\n", "\r", "\u2028", "\x85", "::error::x", "\n::add-mask::a", "##[add-matcher]/tmp/a", "%0A::stop::", "%",
    ",line=9", ":", "\x1b[2J", "\x9b31m", "\x1b]8;;https://a.fr\x07", "\u202e", "\u2066", "\u200b", "\ufeff", "\x00",
    "\U000e0041", "\udc80", '"', "\\", "</script>", "{0}", "}", "[a](javascript:alert(1))", "**a**", "`a`",
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from([*TRICKS, "é", "mot", " "]), max_size=8).map("".join),
    st.text(st.characters(), max_size=30),  # lone surrogates too
)
PROBLEMS = st.lists(
    st.builds(
        Problem,
        # Of lone surrogates, a file name can hold those that stand for bytes that are no UTF-8.
        file=TEXTS.map(lambda name: "data/" + re.sub("[\ud800-\udc7f\udd00-\udfff]", "\udcff", name)),
        line=st.integers(0, 3000),
        field=TEXTS,
        message=TEXTS,
        severity=st.sampled_from(["error", "warning"]),
        anchor=st.sampled_from(["", "themes"]),
        column=st.integers(0, 200),
        rule=st.sampled_from(["clause-ids", "new-rule"]),
        found=TEXTS,
        expected=TEXTS,
        nearest=TEXTS,
    ),
    max_size=4,
)
