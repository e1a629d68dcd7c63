"""The fourteen-day letter (art. 6:96 lid 6 BW): its wording, receipt, amount and moment, and which letter is valid."""
