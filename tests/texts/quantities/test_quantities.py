"""Sentences and the quantities in them: value, high, unit, qualifier."""

import pytest

from flyout.claims.quantities.read import read_quantities

KM, MI = "km", "[mi_i]"

READ = [
    # shared units and magnitudes
    ("Each round costs $2 to 2.5 million.", [(2e6, 2.5e6, "USD", "between")]),
    ("The price lies between £600,000 and £900,000.", [(6e5, 9e5, "GBP", "between")]),
    ("Between two and three hundred rockets were fired.", [(200, 300, "1", "between")]),
    ("It reaches from 40 km to 90 km.", [(40, 90, KM, "between")]),
    ("The mirror of a 6- to 8-meter dish.", [(6, 8, "m", "between")]),
    ("The variants reach 150 and 420 km.", [(150, None, KM, "exact"), (420, None, KM, "exact")]),
    ("They widened its reach from 120 km to 250 km.", [(120, 250, KM, "between")]),
    ("They extended its reach from 120 km to 250 km.", [(120, None, KM, "exact"), (250, None, KM, "exact")]),
    ("It flies at Mach 4 to 6.", [(4, 6, "Ma", "between")]),
    # words
    ("Half a dozen launchers crossed.", [(6, None, "1", "exact")]),
    ("It weighs two and a half tonnes.", [(2.5, None, "t", "exact")]),
    ("The flight took an hour and a half.", [(1.5, None, "h", "exact")]),
    ("It burned for a minute and a half.", [(1.5, None, "min", "exact")]),
    ("One hundred and forty-four tubes.", [(144, None, "1", "exact")]),
    ("It flew at six times the speed of sound.", [(6, None, "Ma", "exact")]),
    # vague amounts
    ("The order is worth hundreds of millions of euros.", [(1e8, 1e9, "EUR", "between")]),
    ("Dozens of drones came in.", [(24, None, "1", "at_least")]),
    ("It flew several thousand kilometres.", [(2000, None, KM, "more_than")]),
    # qualifiers
    ("It carries no more than 450 kg.", [(450, None, "kg", "up_to")]),
    ("It never flew more than 450 km.", [(450, None, KM, "up_to")]),
    ("It has a greatest range of 450 km.", [(450, None, KM, "up_to")]),
    ("It has a maximum range of roughly 450 km.", [(450, None, KM, "approx")]),
    ("It rose to a maximum altitude of 450 km.", [(450, None, KM, "exact")]),
    ("It can engage targets at a maximum altitude of 20 km.", [(20, None, KM, "up_to")]),
    ("It flew over a distance of 800 km.", [(800, None, KM, "exact")]),
    ("It has a minimum range of 80 km.", [(80, None, KM, "exact")]),
    ("It flew 800 km and up to a height of 90 km.", [(800, None, KM, "exact"), (90, None, KM, "exact")]),
    ("It flew over 800 km.", [(800, None, KM, "more_than")]),
    ("They will pay €40m over 3 years.", [(4e7, None, "EUR", "exact"), (3, None, "a", "exact")]),
    ("Nearly 70 were shot down.", [(70, None, "1", "approx")]),
    ("It flies 900 km or more.", [(900, None, KM, "at_least")]),
    ("It flies 900 km or so.", [(900, None, KM, "approx")]),
    ("A range of 900+ km.", [(900, None, KM, "more_than")]),
    ("Fewer than 30 are left.", [(30, None, "1", "less_than")]),
    # units
    ("The 1,300-lb warhead", [(1300, None, "[lb_av]", "exact")]),
    ("A thrust of 13 tonnes", [(13, None, "Mgf", "exact")]),
    ("It left the rail at 1.8 kilometers per second.", [(1.8, None, "km/s", "exact")]),
    ("It burns at -40 °C.", [(-40, None, "Cel", "exact")]),
    ("It hit 12 in the first salvo.", [(12, None, "1", "exact")]),
    ("It flew 4 minutes and 5 seconds.", [(245, None, "s", "exact")]),
    ("It stands 5 feet 6 inches tall.", [(5.5, None, "[ft_i]", "exact")]),
    ("They build 14 missiles a month.", [(14, None, "/mo", "exact")]),
    ("It held a 15-kiloton warhead.", [(15, None, "kt{TNT}", "exact")]),
    ("Lee, 47, an analyst, spoke of the Hwasong-12.", [(47, None, "a", "exact")]),
    ("She turned 40; boys aged 12 to 15 came.", [(40, None, "a", "exact"), (12, 15, "a", "between")]),
    ("It fell to minus 5 degrees Celsius.", [(-5, None, "Cel", "exact")]),
    ("It ranged from -2 °C to -9 °C.", [(-9, -2, "Cel", "between")]),
    ("Growth was -0.4 percent.", [(-0.4, None, "%", "exact")]),
    ("It was 40C by noon.", [(40, None, "Cel", "exact")]),
    ("Rates rose 25 basis points.", [(25, None, "bp", "exact")]),
    ("Turnout was 70pc, up 5-10%.", [(70, None, "%", "exact"), (5, 10, "%", "between")]),
    ("It flew at 1.5 Mach.", [(1.5, None, "Ma", "exact")]),
    ("He is 5 ft 2 in tall.", [(5.166666667, None, "[ft_i]", "exact")]),
    ("It took 2-1/2 years.", [(2.5, None, "a", "exact")]),
    ("They pump 2 million barrels a day.", [(2e6, None, "[bbl_us]/d", "exact")]),
    ("It uses 30 gigawatt hours and stores 64GB.", [(30, None, "GW.h", "exact"), (64, None, "GBy", "exact")]),
    ("A mass of 2.5×10−5 kg or 4e3 g", [(2.5e-5, None, "kg", "exact"), (4000, None, "g", "exact")]),
    ("It sold 61.2m iPhones and 5m homes.", [(61.2e6, None, "1", "exact"), (5e6, None, "1", "exact")]),
    # money
    ("Shares fell 45 cents, or 5p.", [(0.45, None, "USD", "exact"), (0.05, None, "GBP", "exact")]),
    ("It cost 45 euro cents, not 45 Canadian cents.", [(0.45, None, "EUR", "exact"), (0.45, None, "CAD", "exact")]),
    ("It fell from 2 euros by 45 cents.", [(2, None, "EUR", "exact"), (0.45, None, "EUR", "exact")]),
    ("It costs 45 to 50 cents.", [(0.45, 0.5, "USD", "between")]),
    ("It cost $3 and 45 cents.", [(3.45, None, "USD", "exact")]),
    ("It cost 3 dollars and 50 cents.", [(3.5, None, "USD", "exact")]),
    ("They paid 20 billion francs and 5,000 guilders.", [(2e10, None, "CHF", "exact"), (5000, None, "NLG", "exact")]),
    ("A field of 4 km^2", [(4, None, "km2", "exact")]),
    ("Shares closed at 1,234p, not in 1080p.", [(12.34, None, "GBP", "exact")]),
    ("Deaths fell by one-third.", [(1 / 3, None, "1", "exact")]),
    ("He got 8 of 10, or 80%.", [(8, None, "1", "exact"), (10, None, "1", "exact"), (80, None, "%", "exact")]),
    ("A 1,500-square-foot home at 1.5C", [(1500, None, "[sft_i]", "exact"), (1.5, None, "Cel", "exact")]),
    ("They raised a quarter million dollars.", [(250000, None, "USD", "exact")]),
    ("The state paid 900 billion South Korean won.", [(9e11, None, "KRW", "exact")]),
    ("The bill came to A$1.2bn.", [(1.2e9, None, "AUD", "exact")]),
    ("It cost 40 million Swiss francs.", [(4e7, None, "CHF", "exact")]),
    ("They sold it for 35,000 pounds.", [(35000, None, "GBP", "exact")]),
    ("It weighs 35,000 pounds.", [(35000, None, "[lb_av]", "exact")]),
    ("Of ten matches they won 3.", [(10, None, "1", "exact"), (3, None, "1", "exact")]),
    # years
    ("It entered service in 1967.", [(1967, None, "year", "exact")]),
    ("It was drawn up in the early 1970s.", [(1970, 1974, "year", "between")]),
    ("It served from 1967 to 1991.", [(1967, 1991, "year", "between")]),
]

NOTHING = [
    "The S-300 and the Kh-47M2 stood beside an MQ-9B.",
    "Test No. 7 of the Block 4 took place on 3 March 2021 at 14:05.",
    "On Feb. 11, 2017, the second stage of the 23rd rocket failed.",
    "Article 5 and Resolution 2231 were named.",
    "A second missile followed the first; a third was lost.",
    "See https://example.org/2023/10/17/index1999.html for more.",
    "No one knows which one it was, nor one of the others.",
    "City lost 1-3 at home and drew 2-2 away.",
    "Call 555-1234, or write to 14 Acacia Avenue.",
    "The S&P 500 slipped after a Boeing 747 took off and an A320 landed.",
    "Agent 007 left at 0930 on Route 66 with an iPhone 12 and an F-16.",
    "The over-60s and the under 18s met the under-21 side.",
    "The attacks of 9/11 came on a day when help was there 24/7.",
    "The G7 spoke of COVID-19 in the 80s style of World War 2.",
    "At 0430 GMT the 5G network went down.",
    "The third quarter was the best of the 2021 season.",
    "The 8x8 truck and the 6 × 6 truck broke down.",
    "They won, and the pounding went on by the foot of the hill.",
]

CONVERTED = [
    ("It flew 120 miles (193 km) north.", (120, MI), (193, KM)),
    ("It flew 193 km, or 120 miles, north.", (193, KM), (120, MI)),
    ("The 120-mile (193-kilometer) flight", (120, MI), (193, KM)),
    ("It flew 193 km (about 120 miles).", (193, KM), (120, MI)),
    ("It flew 193 km (120 miles; 104 nautical miles).", (193, KM), (120, MI)),
    ("It cost €90 million ($98 million).", (9e7, "EUR"), (9.8e7, "USD")),
    ("It flew 2,000 km (200 miles).", (2000, KM), (200, MI)),
    ("It flew at Mach 5 (about 6,100 km/h).", (5, "Ma"), (6100, "km/h")),
]

COUNTED = [
    ("They sent 40 long-range guided missiles to Kyiv.", 40, "long-range guided missiles"),
    ("They sent nine M270 MLRS launchers.", 9, "M270 MLRS launchers"),
    ("Two HIMARS were seen.", 2, "HIMARS"),
    ("One cruise missile hit the depot.", 1, "cruise missile"),
    ("Five of the rockets missed.", 5, "rockets"),
    ("Three Pershing 2 missiles flew.", 3, "Pershing 2 missiles"),
    ("They lost 12 pieces of field artillery there.", 12, "pieces of field artillery"),
    ("A ten-wheel truck", 10, "wheel"),
    ("The other 48 will follow.", 48, None),
    ("After two earlier launches it flew.", 2, "earlier launches"),
    ("Six more launchers came.", 6, "launchers"),
    ("They sent two 300-kilometer missiles.", 2, "300-kilometer missiles"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_read(text, expected):
    assert [(q.value, q.value_high, q.unit, str(q.qualifier)) for q in read_quantities(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_read(text):
    assert read_quantities(text) == ()


@pytest.mark.parametrize(("text", "first", "also"), CONVERTED)
def test_conversion_is_one_quantity(text, first, also):
    (quantity,) = read_quantities(text)
    assert (quantity.value, quantity.unit) == first
    assert (quantity.also_value, quantity.also_unit) == also


@pytest.mark.parametrize(("text", "value", "noun"), COUNTED)
def test_count_has_its_noun(text, value, noun):
    quantity = read_quantities(text)[0]
    assert (quantity.value, quantity.dimension) == (value, "count")
    assert (quantity.noun.of(text) if quantity.noun else None) == noun


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("It costs between $3 million and $4 million today.", "between $3 million and $4 million"),
        ("It flies up to 190 miles (305 km) now.", "190 miles (305 km)"),
        ("At 2,000 kilometres per hour it is fast.", "2,000 kilometres per hour"),
        ("Пуск 🚀 300 km", "300 km"),
    ],
)
def test_spans_hold_value_and_unit(text, span):
    assert read_quantities(text)[0].span.of(text) == span


@pytest.mark.parametrize(
    ("text", "digits"), [("190 km", (2,)), ("190.0 km", (4,)), ("300 km", (2,)), ("305 to 1,500 km", (3, 2))]
)
def test_figures_as_written(text, digits):
    assert read_quantities(text)[0].digits == digits
