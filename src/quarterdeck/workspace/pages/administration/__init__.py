"""People, engagement models, brand, rules, languages."""
