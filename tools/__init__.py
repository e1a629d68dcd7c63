"""Scripts that make files of the project: reference pages and the letterhead."""
