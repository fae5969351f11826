"""From figures and facts to judgement."""
