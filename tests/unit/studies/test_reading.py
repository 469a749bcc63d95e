from flyout.studies.reading import Report, claims_of, read_all

FIRST = "The ATACMS has a maximum range of 300 kilometres.\n"
SECOND = "The ATACMS has a maximum range of 165 kilometres.\n"


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return Report(path=path)


def test_the_same_text_is_counted_once_and_said_so(tmp_path):
    documents, failures = read_all([write(tmp_path, "a.txt", FIRST), write(tmp_path, "b.txt", FIRST)])
    assert [d.name for d in documents] == ["a.txt"]
    assert any("b.txt" in note for note in documents[0].notes)
    assert not failures


def test_two_files_of_one_name_keep_apart(tmp_path):
    reports = [write(tmp_path / "x", "a.txt", FIRST), write(tmp_path / "y", "a.txt", SECOND)]
    documents, _ = read_all(reports)
    assert len({d.name for d in documents}) == 2
    ids = [claim.id for claim in claims_of(documents)]
    assert len(set(ids)) == len(ids) >= 2


def test_files_of_one_stem_have_claims_of_their_own(tmp_path):
    reports = [write(tmp_path, "a.txt", FIRST), write(tmp_path, "a.text", SECOND)]
    ids = [claim.id for claim in claims_of(read_all(reports)[0])]
    assert len(set(ids)) == len(ids) >= 2


def test_one_bad_report_never_stops_the_rest(tmp_path):
    documents, failures = read_all([Report(path=tmp_path / "gone.txt"), write(tmp_path, "a.txt", FIRST)])
    assert [d.name for d in documents] == ["a.txt"]
    assert [f.name for f in failures] == [str(tmp_path / "gone.txt")]
