"""A real browser in the reading room: what its tests share."""

import threading
from contextlib import contextmanager

import pytest
import uvicorn

import reading_room_fixtures as small
from rashomon.reading_room import create_app
from rashomon.reading_room.server import bind

STORY = f"/story/{small.STORY}"
VIEWS = {
    "front": "/",
    "alone": "/alone",
    "story": STORY,
    "page": f"/page/{small.POST}",
    "page at a span": f"/page/{small.DAILY}?at=36-70&from=/story/bridge%23edge-0",
    "page at shared words": f"/page/{small.POST}?at=150-240",
    "comments": f"/page/{small.VIDEO}?at=52-60",
    "bytes": f"/source/{small.DAILY}?at=36-70",
    "search": "/search?q=bridge",
    "compare": f"/compare?a={small.POST}&b={small.DAILY}",
    "choose": "/compare",
    "trace": "/trace?words=rather+close+it+a+day+too+early",
    "sentences": f"/trace?page={small.POST}",
    "corrections": "/corrections",
    "correct": f"/correct?finding=role&page={small.POST}&at=0-4",
    "error": "/story/none",
}


@contextmanager
def opened(path):
    """A reading room on a free port, and its address."""
    listening = bind("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(create_app(path), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


def press_until(tab, key, selector, most=80):
    """Press a key until the focus is on an element; fail if it never is."""
    for _ in range(most):
        tab.keyboard.press(key)
        if tab.evaluate("s => !!document.activeElement?.matches(s)", selector):
            return
    pytest.fail(f"{key} never came to {selector}")


def watched(context, where):
    """A tab, and what it does that no page may: dialogs, errors, requests elsewhere."""
    tab, faults = context.new_page(), []
    tab.on("dialog", lambda dialog: (faults.append(("dialog", dialog.message)), dialog.dismiss()))
    tab.on("pageerror", lambda error: faults.append(("script error", str(error))))
    tab.on("console", lambda message: faults.append(("console", message.text)))
    context.on(
        "request",
        lambda request: (
            request.url.startswith((f"{where}/", "data:,"))
            or faults.append(("request", request.url))
        ),
    )
    return tab, faults
