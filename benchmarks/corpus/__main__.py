"""``python -m benchmarks.corpus COUNT FOLDER`` writes that many different sources, in 200 offices, into a folder."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.corpus.write import write_corpus

if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    paths = write_corpus(int(sys.argv[1]), Path(sys.argv[2]))
    print(f"{len(paths)} sources in {len({path.parent for path in paths})} offices below {sys.argv[2]}")
