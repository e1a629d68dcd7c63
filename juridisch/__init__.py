"""juridisch: dates, letters and court papers for people in the Netherlands who may lose their home."""

# A literal, because reading package metadata would double the start-up time of `juridisch termijn`.
__version__ = "0.1.0"
