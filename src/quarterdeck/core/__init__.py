"""The field's words as frozen values. No input or output here."""
