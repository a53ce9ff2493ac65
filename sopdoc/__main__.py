"""Run the program as ``python -m sopdoc``."""

from __future__ import annotations

import sys

from sopdoc.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
