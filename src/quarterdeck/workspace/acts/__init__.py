"""Domain acts: each changes state in one transaction and leaves a trace in the audit."""
