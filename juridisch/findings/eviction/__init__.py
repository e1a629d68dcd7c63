"""The announced eviction and its title: days, terms, and the grounds for a stay or a renvooi (R1-R13)."""
