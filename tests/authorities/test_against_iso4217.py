"""Currencies against table A.1 of ISO 4217, and the words that name their countries against the actors."""

import csv
from pathlib import Path

import pytest

from flyout.claims.actors import actor_table
from flyout.claims.quantities.homes import HOMES, SHARED
from flyout.claims.quantities.vocabulary import words
from flyout.units.currencies import CURRENCIES

TABLE = Path(__file__).with_name("data") / "iso4217" / "table_a1.csv"
NO_MONEY_OF_A_COUNTRY = words(
    "BOV CHE CHW CLF COU MXV USN UYI UYW VED XAD XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX SHP"
)
"""Units of account, metals, tests, a second code for the bolivar, and Saint Helena, which is no state."""
WITHDRAWN = words("ATS BEF BGN DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LVL NLG PTE SIT SKK YUD")
"""Table A.3: replaced by the euro or the dinar of Serbia."""


def codes():
    with TABLE.open(encoding="utf-8") as lines:
        return {row["code"] for row in csv.DictReader(lines)}


def test_every_currency_in_use_is_known():
    assert codes() - NO_MONEY_OF_A_COUNTRY - set(CURRENCIES) == set()


def test_every_known_currency_is_in_use_or_withdrawn():
    assert set(CURRENCIES) - codes() == WITHDRAWN


@pytest.mark.parametrize("field", ["words", "marks", "nations"])
def test_no_name_stands_for_two_currencies(field):
    names = [name for currency in CURRENCIES.values() for name in getattr(currency, field)]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("code", sorted(HOMES))
def test_words_of_a_country_name_one_state(code):
    states = {
        actor.state for text, actor in actor_table().items() if text.lower() in HOMES[code] and actor.kind == "state"
    }
    assert len(states) == 1


def test_every_shared_name_has_countries_to_choose_from():
    assert all(len(codes) > 1 and set(codes) <= set(HOMES) <= set(CURRENCIES) for codes in SHARED.values())
