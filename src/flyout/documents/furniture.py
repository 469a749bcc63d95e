"""Lines of a web page that are not the report: buttons, notices, calls to share."""

from __future__ import annotations

import re

_WHOLE = """
    exit mobile version|share|share this|share this article|share this story|share on facebook|share on twitter
    share on x|tweet|advertisement|advertisements|ad|sponsored|sponsored content|read more|more|save|sign up|sign in
    log in|login|subscribe|subscribe now|newsletter|print|email|e-mail|comments|leave a comment|post a comment
    view comments|load more|show more|continue reading|scroll to continue|story continues below
    story continues below advertisement|article continues below|back to top|skip to content|skip to main content|menu
    home|search|close|accept all cookies|accept cookies|accept|privacy policy|terms of use|terms of service
    terms and conditions|all rights reserved|contact us|about us|follow us|download our app|copy link
    listen to this article|play video|watch the video|photo gallery|image source|getty images|next article
    previous article|next|previous|tags
"""
_LISTS = """
    related|related articles|related stories|related news|related coverage|most read|most popular|popular now|trending
    trending now|latest news|recommended|recommended for you|you may also like|you might also like|see also|read also
    also read|more stories|more news|more on this story|related topics|top stories|editor's picks|editors' picks
"""
"""What headlines of other reports stand below."""


def _entries(written: str) -> frozenset[str]:
    return frozenset(entry.strip() for entry in written.replace("\n", "|").split("|")) - {""}


_LIST_HEADS = _entries(_LISTS)
_WHOLE_LINES = _entries(_WHOLE) | _LIST_HEADS
_BEGINNINGS = (
    "share this ",
    "read more:",
    "read more about",
    "read also:",
    "also read:",
    "see also:",
    "related:",
    "subscribe to ",
    "sign up for ",
    "sign up to ",
    "follow us on ",
    "click here ",
    "advertisement",
    "we use cookies",
    "this site uses cookies",
    "this website uses cookies",
    "by continuing to use ",
    "your browser ",
    "enable javascript",
    "please enable javascript",
    "copyright ©",
    "©",
    "(c) 20",
    "all rights reserved",
    "tags:",
    "filed under",
    "photo:",
    "image:",
    "image credit",
    "photo credit",
    "support our ",
    "get the latest ",
    "get our ",
    "download the app",
)
_WHEN = re.compile(
    r"(?:published|updated|posted|last updated)?:? ?(?:an?|\d{1,3}) (?:min(?:ute)?|hour|hr|day|week)s? ago|"
    r"(?:published|updated|posted|last updated)\b(?: \S+){1,5}"
)
_LONGEST = 160  # characters; page furniture is short


def is_furniture(line: str) -> bool:
    """Whether a whole line is a button or notice of the page.

    >>> is_furniture("Exit mobile version"), is_furniture("Share this article with Kyiv, he said.")
    (True, False)
    >>> is_furniture("Updated 12 hours ago"), is_furniture("Published figures say that it flies 300 km.")
    (True, False)
    """
    plain = _plain(line) if len(line) <= _LONGEST else ""
    if not plain:
        return False
    if plain in _WHOLE_LINES or _WHEN.fullmatch(plain):
        return True
    return plain.startswith(_BEGINNINGS) and not _is_sentence(line)


def heads_list(line: str) -> bool:
    """Whether headlines of other reports follow.

    >>> heads_list("Most read"), heads_list("Read more")
    (True, False)
    """
    return _plain(line) in _LIST_HEADS


def _plain(line: str) -> str:
    return " ".join(line.casefold().replace("’", "'").split()).strip(" .!:»>→|•-")


def _is_sentence(line: str) -> bool:
    """A line that ends as prose does and speaks of somebody else."""
    return line.rstrip().endswith((".", ".”", '."')) and " said" in line
