"""`make mutation`: are the tests of the quantity grammar and of the law checks able to fail?

One small fault at a time is put into a module, and its tests are run: they must fail. The faults are those of mutmut,
and ours where a grammar lives (patterns) and where mutmut has none (what is returned, a condition, a text). Its own
runner is not used: it leaves out all that stands outside a function or under a decorator, which is most of these
modules (docs/decisions/0015-supply-chain-and-code.md).
"""
