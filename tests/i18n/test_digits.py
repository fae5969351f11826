"""No message file holds a digit in its text."""

from __future__ import annotations

from quarterdeck.i18n.digits import DigitFound, digits_in_messages, digits_in_source


def test_no_message_of_the_package_has_a_digit() -> None:
    assert digits_in_messages() == ()


def test_digits_are_found_in_texts_terms_attributes_variants_and_literals() -> None:
    source = """
# 1 comment counts for nothing
plain = within 24 hours
-term = Office 365
attribute = fine
    .formula = out of 100
variant = { $n ->
    [0] none
    [one] { $n } of 5
   *[other] { $n }
}
literal = { "7" } days
clean = { $n } B2B accounts
"""

    found = digits_in_source(source, "en/test.ftl")

    assert [f.message for f in found] == ["plain", "term", "attribute", "variant", "literal"]
    assert found[0] == DigitFound("en/test.ftl", "plain", "within 24 hours")
