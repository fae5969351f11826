# What is in a deck and could not be read, or is not what it seems.
deck-read-slide = { $place } is damaged or missing from the file and was not read
deck-read-notes = { $place }: the notes are damaged or missing from the file and were not read
deck-read-comments = { $place }: the reviewers’ comments are damaged or missing from the file and were not read
deck-read-chart = { $place }: a chart is damaged or missing from the file and was not read
deck-read-diagram = { $place }: a SmartArt diagram is damaged or missing from the file and was not read
deck-read-ink = { $place }: handwriting is not read
deck-read-medium = { $place }: the sound or video “{ $name }” is not played; only its picture is counted
deck-read-object = { $place }: the embedded object “{ $name }” is not opened; only its picture is counted
deck-read-unknown-object = { $place }: “{ $name }” is of a kind that cannot be read
deck-read-hidden-object = { $place }: “{ $name }” is hidden on the slide, so its text is not counted as shown; it is still in the file
deck-read-deep-group = { $place }: the group “{ $name }” is nested so deeply that only its texts were read, not where they stand
deck-read-only-pictures = { $place } shows only pictures; what is written in them was not read
deck-read-no-slides = The deck has no slides
deck-read-part = The part { $name } is damaged and was not read
deck-read-left-over = The file still holds { $name }, which is not among the slides of the presentation; it was not read, but whoever gets the file gets it too
deck-read-doubled = The file holds two parts by the name { $name }; the later one was read
