"""The public format: order of the fields, exact offsets, whole numbers, numbered in the order of the text."""

import json

from flyout.claims.rows import to_row

PUBLIC = """
    id doc start end quote mention_start mention_end mention kind subject attribute of value value_high unit also_value
    also_value_high also_unit qualifier modality speaker time_hint
"""
TEXT = (
    "The ATACMS M39 has a range of up to 165 km (103 miles). Each missile costs between $1 million and $1.5 million.\n"
)


def rows(claims):
    return [to_row(claim) for claim in claims]


def test_fields_stand_in_the_order_of_the_format(claims_of):
    for row in rows(claims_of(TEXT)):
        assert list(row)[: len(PUBLIC.split())] == PUBLIC.split()
        json.dumps(row)


def test_offsets_cut_out_what_is_quoted(claims_of):
    for row in rows(claims_of(TEXT)):
        assert TEXT[row["start"] : row["end"]] == row["quote"]
        assert TEXT[row["mention_start"] : row["mention_end"]] == row["mention"]


def test_ids_count_up_in_the_order_of_the_text(claims_of):
    found = rows(claims_of(TEXT))
    assert [row["id"] for row in found] == [f"report-{n:02d}" for n in range(1, len(found) + 1)]
    assert [row["mention_start"] for row in found] == sorted(row["mention_start"] for row in found)


def test_variant_is_part_of_the_subject_and_whole_numbers_are_whole(claims_of):
    figure = next(row for row in rows(claims_of(TEXT)) if row["attribute"] == "range")
    assert figure["subject"] == "ATACMS M39"
    assert figure["variant"] == "M39"
    assert repr(figure["value"]) == "165"
    assert (figure["also_value"], figure["also_unit"], figure["qualifier"]) == (103, "[mi_i]", "up_to")


def test_a_system_goes_by_the_name_the_report_gives_it(claims_of):
    (figure,) = rows(claims_of("The Tsirkon missile has a range of 1,000 km.\n"))[:1]
    assert (figure["subject"], figure["system"]) == ("Tsirkon", "Zircon")
