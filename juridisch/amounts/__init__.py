"""Amounts: the tables of the law as data (`bedragen.toml`) and the arithmetic of costs, interest and tariffs.

Nothing here reads a clock or writes to a screen. What cannot be known is an `Unknown` with a reason and a next action.
"""
