"""Sources, canonical tables and the running of metrics: the only place that executes a query."""
