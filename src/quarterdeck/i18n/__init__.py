"""Words and numbers in English, Chinese and Russian."""
