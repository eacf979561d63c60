"""The faults that can be put into a module, one at a time."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import libcst as cst
from libcst import matchers as m
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators, operator_if_exp, operator_string

from scripts.mutation import patterns

# Replaced by ours: a text becomes empty, a condition is turned round.
_OPERATORS = [(type_, make) for type_, make in mutation_operators if make not in (operator_string, operator_if_exp)]
# What is read by a type checker or by nobody.
_IGNORED = m.Annotation() | m.Import() | m.ImportFrom() | m.SimpleStatementLine([m.Expr(m.SimpleString())])
_INERT = {"cache", "cached_property", "dataclass", "lru_cache", "property"}  # decorators
_BREAKING = {"isinstance", "len", "super"}  # calls that stop at once, whatever the fault
_OPPOSITES = m.Equal() | m.NotEqual() | m.In() | m.NotIn() | m.Is() | m.IsNot()
# Conditions that mutmut turns round.
_TURNED = m.UnaryOperation(m.Not()) | m.Comparison(comparisons=[m.ComparisonTarget(operator=_OPPOSITES)])


@dataclass(frozen=True)
class Key:
    """The name of a mutant, which outlives a change elsewhere: in `scope` (a function or class), `was` became `now`."""

    module: str
    scope: str
    was: str
    now: str
    nth: int  # from 1, among those that are alike

    def __str__(self) -> str:
        again = f" ({self.nth})" if self.nth > 1 else ""
        return f"{self.module}, {self.scope or 'module'}{again}\n    - {self.was}\n    + {self.now}"


@dataclass(frozen=True)
class Mutant:
    """A module with one fault."""

    key: Key
    line: int
    tree: cst.Module
    old: cst.CSTNode
    new: cst.CSTNode

    @property
    def source(self) -> str:
        changed = self.tree.deep_replace(self.old, self.new)
        assert isinstance(changed, cst.Module)
        return changed.code


def mutants(root: Path, module: str) -> Iterator[Mutant]:
    """Every fault of a module, named by its path from the root of the project."""
    wrapper = MetadataWrapper(cst.parse_module((root / module).read_text("utf-8")), unsafe_skip_copy=True)
    tree, places, alike = wrapper.module, wrapper.resolve(PositionProvider), Counter[tuple[str, str, str]]()
    for scope, old in _nodes(tree, ""):
        for new in _faults(old):
            was, now = (" ".join(tree.code_for_node(node).split()) for node in (old, new))
            if was != now:
                alike[scope, was, now] += 1
                key = Key(module, scope, was, now, alike[scope, was, now])
                yield Mutant(key, places[old].start.line, tree, old, new)


def _nodes(node: cst.CSTNode, scope: str) -> Iterator[tuple[str, cst.CSTNode]]:
    """Each part of the code that is run, with the function or class it stands in."""
    if isinstance(node, cst.FunctionDef | cst.ClassDef):
        scope = f"{scope}.{node.name.value}".lstrip(".")
    yield scope, node
    for child in node.children:
        if not m.matches(child, _IGNORED) and not _inert(child):
            yield from _nodes(child, scope)


def _inert(node: cst.CSTNode) -> bool:
    if isinstance(node, cst.Decorator):
        return _name(node.decorator) in _INERT
    if isinstance(node, cst.Assign):
        return _name(node.targets[0].target) == "__all__"
    return False


def _name(node: cst.CSTNode) -> str:
    found = node.func if isinstance(node, cst.Call) else node
    return found.value if isinstance(found, cst.Name) else ""


def _faults(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    if not (isinstance(node, cst.Call) and _name(node) in _BREAKING):
        for type_, make in _OPERATORS:
            if isinstance(node, type_):
                yield from make(node)
    yield from _own_faults(node)


def _own_faults(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    match node:
        case cst.SimpleString():
            for text in _texts(node.raw_value):
                yield node.with_changes(value=f"{node.prefix}{node.quote}{text}{node.quote}")
        case cst.FormattedStringText():
            for text in _texts(node.value):
                yield node.with_changes(value=text)
        case cst.Return(value=cst.BaseExpression() as value) if _name(value) != "None":
            yield node.with_changes(value=cst.Name("None"), whitespace_after_return=cst.SimpleWhitespace(" "))
        case cst.If() | cst.IfExp() | cst.While() | cst.CompIf() if not m.matches(node.test, _TURNED):
            condition = node.test.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
            yield node.with_changes(test=cst.UnaryOperation(cst.Not(), condition))


def _texts(source: str) -> Iterator[str]:
    if patterns.is_pattern(source):
        yield from patterns.faults(source)
    elif source.strip():
        yield ""
