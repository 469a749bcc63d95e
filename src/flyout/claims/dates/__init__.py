"""When: dates of a text as EDTF, anchored on the day of publication and never filled in."""
