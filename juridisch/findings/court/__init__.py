"""The summons and what led to it: term, content, party, early warning; and the costs of proceedings and bailiff."""
