"""No test sees the systems that whoever runs it has added to a catalogue of their own."""

import os
from pathlib import Path

os.environ["FLYOUT_CATALOGUE"] = str(Path(__file__).with_name("no-such-folder"))
