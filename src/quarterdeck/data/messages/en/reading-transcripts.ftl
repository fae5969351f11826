# What of a transcript or of minutes could not be read, and why.
transcript-read-time = Line { $line }: “{ $words }” does not give two times; what is said there was left out.
transcript-read-backwards = Line { $line }: “{ $words }” ends before it starts; what is said there was left out.
transcript-read-outside = Line { $line }: “{ $words }” stands outside any cue and was left out.
transcript-read-untimed = Line { $line }: it ends before it starts; the words were kept, its times left out.
transcript-read-entry = Line { $line }: the entry is no object with words and was left out.
transcript-read-broken = From line { $line } on some characters are broken; they are shown as �.
transcript-read-empty =
    { $count ->
        [one] { $count } cue holds no words and was left out.
       *[other] { $count } cues hold no words and were left out.
    }
transcript-read-reactions =
    { $count ->
        [one] { $count } reaction to a message was left out.
       *[other] { $count } reactions to messages were left out.
    }
transcript-read-machine =
    { $count ->
        [one] { $count } line that the recording program wrote itself was left out.
       *[other] { $count } lines that the recording program wrote itself were left out.
    }
transcript-read-header =
    { $count ->
        [one] { $count } line above the first words was left out.
       *[other] { $count } lines above the first words were left out.
    }
transcript-read-time-of-day = The times are times of day, not moments of a recording; talk is measured without them.
transcript-read-more =
    { $count ->
        [one] { $count } more place of the same kind was left out.
       *[other] { $count } more places of the same kind were left out.
    }
