"""The document: slides of typed blocks, composed from a story, laid out by measured text."""
