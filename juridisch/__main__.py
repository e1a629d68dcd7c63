"""`python -m juridisch` is the same program as `juridisch`."""

from juridisch.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
