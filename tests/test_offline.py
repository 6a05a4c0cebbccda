"""Nothing leaves the machine: what the libraries would report of themselves is switched off."""

import os
import subprocess
import sys

PAGE = """<!doctype html><title>Mill at Quell</title><article><h1>Mill at Quell burns</h1>
<p>The mill at Quell burned on Monday, said Ansa Rook, who keeps the lock.</p></article>"""
READ = "import sys, rashomon; print(len(rashomon.read(sys.argv[1]).statements))"


def test_reading_leaves_no_trace_in_a_home(tmp_path):
    """No library keeps an identifier or a queue of reports there, even where no test is seen."""
    page, home = tmp_path / "mill.html", tmp_path / "home"
    page.write_text(PAGE)
    home.mkdir()
    alone = {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", READ, str(page)],
        env=alone,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (ran.stdout, sorted(home.rglob("*"))) == ("1\n", [])
