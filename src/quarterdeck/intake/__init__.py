"""Bounded readers that return values: tables of any encoding, settings, intake workbooks."""
