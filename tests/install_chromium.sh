#!/bin/sh
# Make sure the browser tests have a Chromium: the one that is here, else Debian's package when
# root, else Playwright's own. $1 is the folder of the virtual environment's commands.
set -eu

if command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "==> installing Debian's chromium for the browser tests"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        chromium fonts-dejavu-core >/dev/null
    exit 0
fi
echo "==> installing Playwright's Chromium for the browser tests"
"$1/playwright" install chromium
