"""The page of the hand-made check, measured by a real browser."""

import html
import importlib.util
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from flyout.report.html import render_html

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--virtual-time-budget=5000",
)  # fmt: skip

HARNESS = """<!doctype html><meta charset="utf-8"><title>untouched</title><body style="margin:0">
<iframe id="page" style="width:{width}px;height:2000px;border:0" srcdoc="{page}"></iframe><pre id="result"></pre>
<script>
const frame = document.getElementById("page");
frame.onload = () => {{
  const inner = frame.contentDocument;
  const measure = () => {{ {measure} }};
  let result;
  try {{ result = measure(); }} catch (error) {{ result = "error: " + error; }}
  document.getElementById("result").textContent = JSON.stringify(result);
}};
</script>"""


def hand_made():
    path = Path(__file__).resolve().parents[1] / "unit" / "report" / "conftest.py"
    spec = importlib.util.spec_from_file_location("report_conftest", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.build()


@pytest.fixture(scope="session")
def check():
    return hand_made()


@pytest.fixture(scope="session")
def page(check):
    return render_html(check)


@pytest.fixture
def measured(page, tmp_path):
    """Run a piece of JavaScript over the page at some width, and give what it returns."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")

    def run(measure, width=1200):
        harness = tmp_path / "harness.html"
        harness.write_text(HARNESS.format(width=width, page=html.escape(page), measure=measure), encoding="utf-8")
        command = [CHROMIUM, *SWITCHES, f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", harness.as_uri()]
        done = subprocess.run(command, capture_output=True, timeout=300, check=True)
        dom = done.stdout.decode("utf-8")
        assert "<title>untouched</title>" in dom
        return json.loads(html.unescape(re.search(r'<pre id="result">(.*?)</pre>', dom, flags=re.DOTALL)[1]))

    return run
