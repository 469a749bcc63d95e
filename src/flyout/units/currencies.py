"""Currencies in the news: ISO 4217 codes, what they are called and how they are marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Currency:
    """One currency of ISO 4217:2015, in use or withdrawn.

    Parameters
    ----------
    words : tuple of str
        Lower-case names, singular and plural, that mean this currency alone or
        first of all ("dollars" is read as US dollars unless a nation stands before it).
    marks : tuple of str
        Symbols written before or after an amount.
    nations : tuple of str
        Lower-case adjectives that single it out before a shared name
        ("canadian dollars").
    """

    words: tuple[str, ...]
    marks: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()


CURRENCIES: Mapping[str, Currency] = MappingProxyType(
    {
        "AED": Currency(("dirham", "dirhams"), ("Dhs", "Dh"), ("emirati", "uae")),
        "AFN": Currency(("afghani", "afghanis"), ("؋",), ("afghan",)),
        "AMD": Currency(("dram", "drams"), ("֏",), ("armenian",)),
        "ARS": Currency((), ("AR$",), ("argentine", "argentinian")),
        "AUD": Currency((), ("A$", "AU$"), ("australian",)),
        "AZN": Currency(("manat", "manats"), ("₼",), ("azerbaijani", "azeri")),
        "BDT": Currency(("taka", "takas"), ("৳", "Tk"), ("bangladeshi",)),
        "BGN": Currency(("lev", "leva"), (), ("bulgarian",)),
        "BRL": Currency(("reais",), ("R$",), ("brazilian",)),
        "BYN": Currency((), (), ("belarusian", "belarussian")),
        "CAD": Currency((), ("C$", "CA$", "CAN$"), ("canadian",)),
        "CHF": Currency(("franc", "francs"), ("SFr", "Fr."), ("swiss",)),
        "CLP": Currency((), ("CLP$",), ("chilean",)),
        "CNY": Currency(("yuan", "renminbi", "rmb"), ("RMB", "CN¥"), ("chinese",)),
        "COP": Currency((), ("COL$",), ("colombian",)),
        "CRC": Currency(("colones",), ("₡",), ("costa rican",)),
        "CZK": Currency(("koruna", "korunas", "koruny"), ("Kč",), ("czech",)),
        "DKK": Currency((), (), ("danish",)),
        "DZD": Currency((), (), ("algerian",)),
        "EGP": Currency((), ("E£", "LE"), ("egyptian",)),
        "ETB": Currency(("birr",), (), ("ethiopian",)),
        "EUR": Currency(("euro", "euros"), ("€",), ()),
        "GBP": Currency(("pounds sterling", "sterling", "quid"), ("£", "UK£", "GB£"), ("british", "uk")),
        "GEL": Currency(("lari", "laris"), ("₾",), ("georgian",)),
        "HKD": Currency((), ("HK$",), ("hong kong",)),
        "HUF": Currency(("forint", "forints"), (), ("hungarian",)),
        "IDR": Currency(("rupiah", "rupiahs"), ("Rp",), ("indonesian",)),
        "ILS": Currency(("shekel", "shekels"), ("₪", "NIS"), ("israeli",)),
        "INR": Currency(("rupee", "rupees"), ("₹", "Rs.", "Rs"), ("indian",)),
        "IQD": Currency((), (), ("iraqi",)),
        "IRR": Currency(("rial", "rials"), ("﷼",), ("iranian",)),
        "ISK": Currency((), (), ("icelandic",)),
        "JOD": Currency((), (), ("jordanian",)),
        "JPY": Currency(("yen",), ("¥", "JP¥"), ("japanese",)),
        "KES": Currency((), ("KSh", "Ksh"), ("kenyan",)),
        "KPW": Currency((), (), ("north korean",)),
        "KRW": Currency(("won",), ("₩",), ("south korean", "korean")),
        "KWD": Currency((), (), ("kuwaiti",)),
        "KZT": Currency(("tenge", "tenges"), ("₸",), ("kazakh", "kazakhstani")),
        "LAK": Currency((), ("₭",), ("lao", "laotian")),
        "LBP": Currency((), (), ("lebanese",)),
        "LKR": Currency((), ("SLRs",), ("sri lankan",)),
        "LYD": Currency((), (), ("libyan",)),
        "MAD": Currency((), (), ("moroccan",)),
        "MDL": Currency((), (), ("moldovan",)),
        "MMK": Currency(("kyat", "kyats"), (), ("myanmar", "burmese")),
        "MXN": Currency(("peso", "pesos"), ("MX$", "Mex$"), ("mexican",)),
        "MYR": Currency(("ringgit",), ("RM",), ("malaysian",)),
        "NGN": Currency(("naira",), ("₦",), ("nigerian",)),
        "NOK": Currency((), ("NKr",), ("norwegian",)),
        "NZD": Currency((), ("NZ$",), ("new zealand",)),
        "OMR": Currency((), (), ("omani",)),
        "PHP": Currency((), ("₱",), ("philippine", "filipino")),
        "PKR": Currency((), ("PKRs",), ("pakistani",)),
        "PLN": Currency(("zloty", "zlotys", "zloties", "złoty", "złotych"), ("zł",), ("polish",)),
        "QAR": Currency((), (), ("qatari",)),
        "RON": Currency(("leu", "lei"), (), ("romanian",)),
        "RSD": Currency((), (), ("serbian",)),
        "RUB": Currency(("rouble", "roubles", "ruble", "rubles"), ("₽",), ("russian",)),
        "SAR": Currency(("riyal", "riyals"), (), ("saudi",)),
        "SDG": Currency((), (), ("sudanese",)),
        "SEK": Currency(("krona", "kronor"), ("SKr",), ("swedish",)),
        "SGD": Currency((), ("S$", "SG$"), ("singapore", "singaporean")),
        "SYP": Currency((), (), ("syrian",)),
        "THB": Currency(("baht",), ("฿",), ("thai",)),
        "TND": Currency((), (), ("tunisian",)),
        "TRY": Currency(("lira", "liras"), ("₺",), ("turkish",)),
        "TWD": Currency((), ("NT$", "T$"), ("new taiwan", "taiwan", "taiwanese")),
        "UAH": Currency(("hryvnia", "hryvnias", "hryvnya", "hryvnyas"), ("₴",), ("ukrainian",)),
        "USD": Currency(("dollar", "dollars", "bucks"), ("$", "US$", "U.S.$"), ("us", "u.s.", "american")),
        "UZS": Currency((), (), ("uzbek",)),
        "VND": Currency(("dong",), ("₫",), ("vietnamese",)),
        "YER": Currency((), (), ("yemeni",)),
        "ZAR": Currency(("rand",), ("ZAR",), ("south african",)),
        # withdrawn, table A.3, and still met in older reports
        "DEM": Currency(("deutschmark", "deutschmarks", "deutsche mark", "deutsche marks"), (), ("german",)),
        "ESP": Currency(("peseta", "pesetas"), (), ("spanish",)),
        "FIM": Currency(("markka", "markkaa"), (), ("finnish",)),
        "FRF": Currency((), (), ("french",)),
        "ITL": Currency(("lire",), (), ("italian",)),
        "NLG": Currency(("guilder", "guilders"), (), ("dutch",)),
    }
)
"""By code. Amounts are never converted: rates change, and a report's figure stands as printed."""

SHARED_NAMES: tuple[str, ...] = (
    "dollar", "dollars", "pound", "pounds", "krone", "kroner", "krona", "kronor", "króna", "crown", "crowns",
    "peso", "pesos", "rupee", "rupees", "rial", "rials", "riyal", "riyals", "dinar", "dinars", "franc", "francs",
    "rouble", "roubles", "ruble", "rubles", "won", "yen", "lira", "liras", "dirham", "dirhams", "leu", "lei",
    "rand", "baht", "shekel", "shekels", "som", "soum",
)  # fmt: skip
"""Names of money that become one currency behind a nation's adjective."""
