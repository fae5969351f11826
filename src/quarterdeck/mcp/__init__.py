"""Quarterdeck as tools for an agent (Model Context Protocol, standard input and output)."""
