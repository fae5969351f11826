"""Quarterdeck: quarterly business reviews worth an executive's hour."""

__version__ = "0.1.0"
