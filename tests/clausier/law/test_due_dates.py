import calendar
import datetime

from hypothesis import given
from hypothesis import strategies as st

from clausier.law.due_dates import longest
from clausier.quantities.payment_term import PaymentTerm, parse

DAYS = st.dates(datetime.date(2001, 1, 1), datetime.date(2099, 12, 31))


def end_of_month(day: datetime.date) -> datetime.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


@given(DAYS, st.integers(0, 120))
def test_no_invoice_is_due_later_by_either_way_of_counting(invoice: datetime.date, days: int) -> None:
    lasting = datetime.timedelta(days)
    due = max(end_of_month(invoice + lasting), end_of_month(invoice) + lasting)
    assert (due - invoice).days <= longest(PaymentTerm(days, end_of_month=True))


@given(st.integers(0, 120))
def test_some_invoice_lasts_that_long_by_each_way_of_counting(days: int) -> None:
    lasting, year = datetime.timedelta(days), datetime.date(2026, 1, 1)
    invoices = [year + datetime.timedelta(day) for day in range(365)]
    first = max((end_of_month(invoice + lasting) - invoice).days for invoice in invoices)
    second = max((end_of_month(invoice) + lasting - invoice).days for invoice in invoices)
    assert first == second == longest(PaymentTerm(days, end_of_month=True))


def test_moments_last_no_day() -> None:
    assert [longest(parse(text)) for text in ("30 jours", "à réception", "d'avance")] == [30, 0, 0]
