# Where a finding is.
place-slide = slide { $number }
place-notes = slide { $number }, notes
place-line = line { $number }
place-turn = turn { $number }
place-commitment = commitment { $number }
place-row = { $table }, { $key }
