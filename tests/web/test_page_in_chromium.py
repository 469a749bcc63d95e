"""The page as a browser lays it out: on a desk and on a phone."""

import pytest

LABELS = """
const boxes = [];
for (const figure of inner.querySelectorAll("figure svg")) {
  if (!figure.getBoundingClientRect().width) continue;
  const edge = figure.getBoundingClientRect();
  const labels = [...figure.querySelectorAll("text")].map(
    text => [text.textContent, text.getBoundingClientRect(), parseFloat(getComputedStyle(text).fontSize)]);
  boxes.push({
    size: Math.min(...labels.map(([, box, size]) => size * edge.width / figure.viewBox.baseVal.width)),
    title: figure.querySelector("title").textContent,
    edge: [edge.left, edge.top, edge.right, edge.bottom],
    labels: labels.map(([words, box, size]) => [words, box.left, box.top + 3, box.right, box.bottom - 3]),
  });
}
return boxes;
"""


SIDEWAYS = """
const window = frame.clientWidth;
const elements = [...inner.body.querySelectorAll("*")].filter(
  element => element.getBoundingClientRect().right > window && !element.closest(".scroll, svg"));
const named = elements.map(element => element.outerHTML.slice(0, 80));
return {page: inner.documentElement.scrollWidth, window, elements: named};
"""


@pytest.mark.parametrize("width", [360, 390, 768, 1200])
def test_nothing_sticks_out_to_the_side(measured, width):
    beyond = measured(SIDEWAYS, width)
    assert beyond["page"] <= beyond["window"], beyond["elements"]


@pytest.mark.parametrize("width", [390, 1200])
def test_labels_of_figures_can_be_read_and_do_not_meet(measured, width):
    figures = measured(LABELS, width)
    assert len(figures) == 6
    for figure in figures:
        assert figure["size"] >= 9.5, figure["title"]
        left, top, right, bottom = figure["edge"]
        labels = figure["labels"]
        for k, (words, *box) in enumerate(labels):
            assert left - 2 <= box[0], (figure["title"], words)
            assert box[2] <= right + 2, (figure["title"], words)
            assert top - 4 <= box[1], (figure["title"], words)
            assert box[3] <= bottom + 4, (figure["title"], words)
            for other, *its in labels[:k]:
                apart = box[2] <= its[0] or its[2] <= box[0] or box[3] <= its[1] or its[3] <= box[1]
                assert apart, (figure["title"], words, other)


def test_the_browser_holds_every_text_as_it_was_read(measured, check):
    texts = measured('return [...inner.querySelectorAll(".text")].map(text => text.textContent);')
    assert texts == [document.text for document in check.documents]


def test_every_claim_leads_to_its_words_and_back(measured, check):
    found = measured("""
        return [...inner.querySelectorAll(".claims tbody tr")].map(row => {
          const words = inner.getElementById(row.querySelector(".n a").getAttribute("href").slice(1));
          return [row.id, words.textContent, inner.querySelectorAll(`.text .ref[href="#${row.id}"]`).length];
        });""")
    assert sorted(row for row, _, _ in found) == sorted(f"claim-{k}" for k in range(len(check.claims)))
    for row, words, links_back in found:
        mention = check.claims[int(row.removeprefix("claim-"))].mention_text
        assert words
        assert mention.startswith(words)  # the whole of it, or its first piece where two marks cross
        assert links_back == 1


CONTRAST = """
const light = colour => {
  const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(value => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = element => {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (!/, 0\\)$/.test(colour)) return colour;
  }
  return "rgb(255, 255, 255)";
};
const poor = [];
const kinds = "p, li, td, th, dt, dd, a, b, h1, h2, h3, h4, mark, summary, figcaption, .tag, .meta, .flag";
for (const element of inner.body.querySelectorAll(kinds)) {
  const [high, low] = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => b - a);
  const ratio = (high + 0.05) / (low + 0.05);
  if (ratio < 4.5) poor.push([element.tagName, element.className, element.textContent.slice(0, 30), ratio]);
}
return poor;
"""


@pytest.mark.parametrize("night", [False, True])
def test_words_stand_out_from_their_ground_by_day_and_by_night(measured, night):
    """WCAG 2.2, success criterion 1.4.3: a contrast of at least 4.5 to 1."""
    dark = """
    const style = inner.querySelector("style");
    style.textContent = style.textContent.replace("(prefers-color-scheme: dark)", "all");
    """
    assert measured((dark if night else "") + CONTRAST) == []
