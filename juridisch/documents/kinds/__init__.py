"""The papers, one module each: its gates, the fields it needs, the facts of its template, and its entry in the catalogue."""
