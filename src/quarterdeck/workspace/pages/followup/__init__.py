"""After the meeting: recap, record, debrief."""
