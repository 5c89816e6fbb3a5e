"""Runs a link and keeps where each piece of data came to stand, as the linker's map tells it.

    link_with_map.py MAP COMMAND...

emcc takes no -Map=FILE of wasm-ld, but --print-map; of what that prints, which is long, MAP gets
the lines of the data.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

DATA = re.compile(r":\(\.(rodata|data|bss)")


def main() -> None:
    map_file, *command = sys.argv[1:]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        print(done.stdout)
        raise SystemExit(done.returncode)
    lines = [line for line in done.stdout.splitlines() if DATA.search(line)]
    Path(map_file).write_text("\n".join(lines))


if __name__ == "__main__":
    main()
