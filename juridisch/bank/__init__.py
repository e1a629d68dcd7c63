"""Reading the payments that a bank lets its clients download (CSV or TXT), without guessing.

`propose` shows how a file would be read, `rows` reads it, `select` takes the payments to the landlord. Nothing here opens
a file or writes to a screen.
"""

from juridisch.bank.mapping import Mapping
from juridisch.bank.read import Proposal, Reading, Row, clean_text, propose, rows, select

__all__ = ["Mapping", "Proposal", "Reading", "Row", "clean_text", "propose", "rows", "select"]
