"""What the templates of several papers know of a case: plain text, dates, amounts and lists, put together here and in `kinds`.

A fact that the document needs and that is missing becomes a `Gap`; the caller decides whether gaps are allowed.
"""
