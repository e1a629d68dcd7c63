"""Collection costs, who collects, interest, and the clauses of the lease on which they rest."""
