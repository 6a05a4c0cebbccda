"""What the author of a page's markup called its boxes, as roles."""

from __future__ import annotations

import re

from rashomon.model import Role
from rashomon.pages.layout import Frame


def _named(*names: str) -> str:
    """A pattern for names as class attributes hold them: a word of its own or part of one."""
    return r"(?<![a-z])(?:" + "|".join(names) + r")"


_HINTS: tuple[tuple[Role, str], ...] = (
    (
        "comment",
        _named(
            r"comments?(?![a-z]*(?:count|link|number|-?off))",
            "disqus",
            "respond(?![a-z])",
            "replies",
            "echo-stream",
            "livefyre",
            "fb-comments",
            "kommentar",
            "commentaires?",
        ),
    ),
    (
        "advert",
        _named(
            r"ads?(?![a-z])",
            "advert",
            r"adslot",
            r"adbox",
            "adsbygoogle",
            "adsense",
            "sponsor",
            "promoted",
            "dfp",
            "taboola",
            "outbrain",
            "banner(?![a-z])",
            "partner-",
        ),
    ),
    (
        "related",
        _named(
            "related",
            "recommend",
            "read-?more",
            "readmore",
            "more-(?:from|on|stories|news)",
            "also-",
            "most-(?:read|popular|viewed)",
            "popular",
            "trending",
            "latest",
            "teaser",
            "promo",
            "up-?next",
            "similar",
            "moreon",
            "see-also",
            "headlines",
            "zergnet",
            "you-may",
        ),
    ),
    (
        "appeal",
        _named(
            "newsletter",
            "subscri",
            "sign-?up",
            "donat",
            "paywall",
            "follow(?![a-z]*ing-)",
            "mailing",
            "membership",
            "optin",
            "opt-in",
            "mailchimp",
        ),
    ),
    (
        "navigation",
        _named(
            "nav",
            "menu",
            "breadcrumbs?",
            "pagination",
            "pager",
            "toolbar",
            "topbar",
            "footer",
            "site-header",
            "masthead",
            "share",
            "sharing",
            "social",
            "tags?(?![a-z])",
            "taglist",
            "skip-",
            "cookie",
            "consent",
            "widget",
            "sidebar",
            "side-bar",
            "rail(?![a-z])",
            "aside",
            "toc(?![a-z])",
            "login",
            "search",
            "print(?![a-z])",
            "tools?(?![a-z])",
            "addthis",
            "sharedaddy",
            "jp-relatedposts",
            "post-?meta",
            "entry-?meta",
            "entry-?utility",
            "article-?meta",
            "meta(?![a-z])",
            "modal",
            "popup",
            "overlay",
            "copyright",
            "disclaimer",
            "legal",
            "categor(?:y|ies)-?(?:list|links)",
        ),
    ),
    (
        "caption",
        _named(
            "caption",
            "wp-caption",
            "figcaption",
            "photo-?credit",
            "image-?credit",
            "media-?credit",
            "credit(?![a-z])",
            "slideshow",
            "gallery-",
            "image-?meta",
        ),
    ),
    (
        "byline",
        _named(
            "byline",
            "by-line",
            "author",
            "writer",
            "contributor",
            "bio(?![a-z])",
            "dateline",
            "article-?info",
            "post-?info",
        ),
    ),
)
HINT = re.compile("|".join(f"(?P<{role}>{pattern})" for role, pattern in _HINTS))

_TAGS: dict[str, Role] = {
    "nav": "navigation",
    "footer": "navigation",
    "menu": "navigation",
    "figcaption": "caption",
    "figure": "caption",
    "caption": "caption",
    "aside": "related",
    "address": "byline",
    "form": "navigation",
    "dialog": "navigation",
}


def own_role(frame: Frame) -> Role | None:
    """The role a box claims by its tag or name, if any."""
    if role := _TAGS.get(frame.tag):
        return role
    if not frame.hint:
        return None
    match = HINT.search(frame.hint)
    return match.lastgroup if match else None  # type: ignore[return-value]
