"""The rent of a dossier as a ledger, and what it says of the claim: amount, bookings, months, limitation, service costs."""
