"""The table of texts that the published data knows, read alone."""

from functools import cache

from pydantic import TypeAdapter

from clausier.instrument_records import InstrumentRecord, linked
from clausier.instruments import Instruments
from clausier.parse import parse
from scripts import ROOT

REAL_DATA = ROOT / "data"


@cache
def table() -> Instruments:
    path = REAL_DATA / "law" / "instruments.yml"
    records = parse(path, "data/law/instruments.yml", TypeAdapter(list[InstrumentRecord]))
    assert all(isinstance(record, InstrumentRecord) for record in records), records
    return linked(records)  # type: ignore[arg-type]
