"""Letters and court drafts: one text, set in Word, PDF and plain text."""
