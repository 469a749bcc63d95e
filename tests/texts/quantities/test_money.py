"""Sums of money in every currency of the news, in both orders, and whose money a shared name means."""

import time

import pytest

from flyout.claims.quantities.read import read_quantities

BOTH_ORDERS = [
    # code, before the sum, behind the sum
    ("AED", ("AED ", "Dh", "Dhs "), ("dirhams", "UAE dirhams", "AED")),
    ("AUD", ("A$", "AU$", "$A", "AUD "), ("Australian dollars", "AUD")),
    ("BRL", ("R$", "BRL "), ("reais", "Brazilian reais")),
    ("CAD", ("C$", "CA$", "CAD "), ("Canadian dollars", "CAD")),
    ("CHF", ("CHF ", "SFr "), ("Swiss francs", "CHF")),
    ("CNY", ("RMB ", "CNY ", "CN¥"), ("yuan", "renminbi", "Chinese yuan")),
    ("CZK", ("CZK ",), ("Czech crowns", "koruna", "Czech koruna", "Kč")),
    ("DKK", ("DKK ",), ("Danish kroner", "Danish crowns", "DKK")),
    ("EGP", ("EGP ", "E£"), ("Egyptian pounds", "EGP")),
    ("EUR", ("€", "EUR ", "EUR"), ("euros", "€", "EUR")),
    ("GBP", ("£", "GBP "), ("pounds sterling", "British pounds", "GBP")),
    ("HKD", ("HK$", "HKD "), ("Hong Kong dollars", "HK$")),
    ("HUF", ("HUF ",), ("forints", "forint", "Hungarian forints")),
    ("ILS", ("₪", "NIS "), ("shekels", "new Israeli shekels", "NIS")),
    ("INR", ("Rs ", "Rs. ", "Rs.", "₹", "INR "), ("rupees", "Indian rupees")),
    ("IRR", ("IRR ",), ("rials", "Iranian rials")),
    ("JPY", ("¥", "JPY "), ("yen", "Japanese yen")),
    ("KRW", ("₩", "KRW "), ("won", "South Korean won", "KRW")),
    ("KZT", ("₸", "KZT "), ("tenge",)),
    ("MYR", ("RM", "MYR "), ("ringgit", "Malaysian ringgit")),
    ("NOK", ("NOK ", "NKr "), ("Norwegian kroner", "Norwegian crowns", "NOK")),
    ("NZD", ("NZ$", "$NZ", "NZD "), ("New Zealand dollars",)),
    ("PHP", ("₱", "P", "PHP "), ("Philippine pesos",)),
    ("PKR", ("PKR ",), ("Pakistani rupees", "PKR")),
    ("PLN", ("PLN ",), ("zlotys", "zloty", "zł", "PLN")),
    ("QAR", ("QAR ",), ("Qatari riyals",)),
    ("RON", ("RON ",), ("lei", "Romanian lei")),
    ("RUB", ("₽", "RUB "), ("rubles", "roubles", "₽")),
    ("SAR", ("SAR ",), ("riyals", "Saudi riyals")),
    ("SEK", ("SEK ", "SEK", "SKr "), ("Swedish kronor", "kronor", "Swedish crowns", "SEK")),
    ("SGD", ("S$", "SGD "), ("Singapore dollars",)),
    ("THB", ("฿", "THB "), ("baht",)),
    ("TRY", ("₺", "TRY "), ("lira", "Turkish lira")),
    ("TWD", ("NT$", "NT$ ", "TWD "), ("Taiwan dollars", "New Taiwan dollars", "NT$")),
    ("UAH", ("₴", "UAH "), ("hryvnias", "hryvnia", "Ukrainian hryvnias", "₴")),
    ("USD", ("$", "US$", "$US", "U.S.$", "USD "), ("dollars", "US dollars", "USD")),
    ("VND", ("₫", "VND "), ("dong", "Vietnamese dong")),
    ("ZAR", ("R", "ZAR "), ("rand", "South African rand")),
]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *((f"It cost {mark}3.5 billion in all.", code) for code, marks, _ in BOTH_ORDERS for mark in marks),
        *((f"It cost 3.5 billion {name} in all.", code) for code, _, names in BOTH_ORDERS for name in names),
    ],
)
def test_a_sum_is_read_before_and_behind_its_currency(text, code):
    (found,) = read_quantities(text)
    assert (found.value, found.unit) == (3.5e9, code)
    words = text.removeprefix("It cost ").removesuffix(" in all.")
    assert found.span.of(text) == words


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("SEK 3.5bn", 3.5e9, "SEK"),
        ("EUR 400m", 4e8, "EUR"),
        ("400 m EUR", 4e8, "EUR"),
        ("400m EUR", 4e8, "EUR"),
        ("40 mld zł", 4e10, "PLN"),
        ("Rs 10,147 crore", 1.0147e11, "INR"),
        ("Rs.10,147 crore", 1.0147e11, "INR"),
        ("5 lakh rupees", 5e5, "INR"),
        ("10,147 crore", 1.0147e11, "INR"),
    ],
)
def test_short_and_indian_magnitudes(text, value, code):
    (found,) = read_quantities(f"It cost {text}.")
    assert (found.value, found.unit) == (value, code)


def test_a_sum_and_its_conversion_are_one_figure():
    (found,) = read_quantities("It cost five billion won (3.4 million US dollars).")
    assert (found.value, found.unit, found.also_value, found.also_unit) == (5e9, "KRW", 3.4e6, "USD")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Denmark paid 3 billion kroner.", "DKK"),
        ("Oslo bought it. It will cost 3 billion kroner.", "NOK"),
        ("The Czech army bought it from Sweden.\nIn Prague it cost 3 billion crowns.", "CZK"),
        ("It cost kr 3 billion in Norway.", "NOK"),
        ("Norway sold it to Denmark for 3 billion kroner.", "1"),
        ("It cost 3 billion kroner.", "1"),
        ("MANILA (Reuters) - The navy bought it. It cost 18.9 billion pesos.", "PHP"),
        ("It cost 18.9 billion pesos.", "MXN"),
        ("Pakistan fired it. It cost 5 billion rupees.", "PKR"),
        ("India and Pakistan fired. It cost 5 billion rupees.", "INR"),
        ("Yemen’s Houthis paid 5 million rials.", "YER"),
        ("France paid 40 million francs.", "FRF"),
        ("Belarus will pay 40 million roubles.", "BYN"),
        ("Belarus and Russia will pay 40 million roubles.", "RUB"),
        # what the press means by dollars, won and pounds
        ("Taiwan will pay 8 billion dollars.", "USD"),
        ("The Australian Defence Department has ordered launchers. They will cost $2.1 billion.", "AUD"),
        ("The Canadian defence minister has ordered launchers. They will cost $2.1 billion.", "CAD"),
        ("New Zealand's defence force has ordered missiles. They will cost $30 million.", "NZD"),
        ("Australia has ordered launchers, the Defense Department said. They will cost $2.1 billion.", "USD"),
        ("Australia's defence minister put it at A$3 billion. The maker speaks of $2.1 billion.", "USD"),
        ("Canada and Australia named the price, a defence official said: $2.1 billion.", "USD"),
        ("North Korea spent 8 billion won.", "KRW"),
        ("Israel struck Syria. The Storm Shadow cost 790,000 pounds.", "GBP"),
        ("CAIRO (Reuters) - The missile cost 790,000 pounds.", "EGP"),
        ("CAIRO (Reuters) - The missile that Britain sold cost 790,000 pounds.", "GBP"),
    ],
)
def test_the_country_that_is_named_decides_a_shared_name(text, code):
    assert read_quantities(text)[-1].unit == code


@pytest.mark.parametrize(
    "text",
    [
        "two FIM-92 missiles", "three SAR satellites", "44 GMD interceptors", "5 MOP bombs", "3 RM-70 rockets",
        "10 BMD ships", "5 MAD detectors", "two RZ.2 engines",
    ],
)  # fmt: skip
def test_names_of_weapons_are_no_currencies(text):
    (found,) = read_quantities(f"They fired {text}.")
    assert found.unit == "1"
    assert found.noun is not None


def test_pounds_behind_a_word_of_mass_are_a_mass():
    money, mass = read_quantities("It costs 4,900 pounds and weighs 4,900 pounds.")
    assert (money.unit, mass.unit) == ("GBP", "[lb_av]")


@pytest.mark.parametrize("piece", ["Norway 5 billion kroner ", "Cairo 5,000 pounds cost ", "5 crore paid kr 5 "])
def test_time_grows_with_the_length_alone(piece):
    def seconds(times):
        start = time.process_time()
        read_quantities(piece * times)
        return time.process_time() - start

    seconds(10)
    short, long = min(seconds(300) for _ in range(3)), min(seconds(2400) for _ in range(3))
    assert long < 8 * 3 * short + 0.05
