"""A review before the meeting: checklist, texts, figures, preview, findings, freezing."""
