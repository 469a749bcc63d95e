"""One target under coverage guidance by atheris.

python fuzz/with_atheris.py TARGET -runs=100000
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["flyout"]):
    from targets import TEXT_TARGETS, reader, text_of


def main() -> None:
    """Fuzz the target named first; libFuzzer takes the other arguments."""
    name = sys.argv.pop(1)

    def once(data: bytes) -> None:
        if name == "reader":
            reader(data)
        else:
            TEXT_TARGETS[name](text_of(data))

    atheris.Setup(sys.argv, once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
