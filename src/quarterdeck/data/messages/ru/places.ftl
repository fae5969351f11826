# Где находится замечание.
place-slide = слайд { $number }
place-notes = слайд { $number }, заметки
place-line = строка { $number }
place-turn = реплика { $number }
place-commitment = договорённость { $number }
place-row = { $table }, { $key }
