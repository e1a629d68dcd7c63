"""What the tenant can pay and what speaks for him: proposal, arrangements, attachment, household, defects."""
