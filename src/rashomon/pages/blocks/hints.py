"""What the author of a page's markup called its boxes, as roles."""

from __future__ import annotations

import re
from functools import lru_cache

from rashomon.model import Role
from rashomon.pages.wording.patterns import any_of

ORDER: tuple[Role, ...] = (
    "comment",
    "advert",
    "related",
    "appeal",
    "caption",
    "other",
    "navigation",
    "byline",
)
"""Of two claims on one box, the earlier role here holds: a link list inside a comment box
is part of the comments."""
NONE = len(ORDER)
"""The place of no role."""

_PLACES: dict[str | None, int] = {role: place for place, role in enumerate(ORDER)}

_WORDS: dict[Role, tuple[str, ...]] = {
    "comment": (
        r"comments?(?!ary|ator)|disqus|respond$|replies|livefyre|kommentare?|commentaires?",
        r"talkback|reader-?responses?",
    ),
    "advert": (
        r"ads?(?![a-z])|advert|adslot|adbox|adunit|adsby|adsense|sponsor|promoted|dfp|taboola",
        r"outbrain|(?<!role-)banner$|billboard",
    ),
    "related": (
        r"related|recommend|read-?more|more-(?:from|on|stories|news|in)|also-(?:read|on|in)",
        r"most-(?:read|popular|viewed)|popular|trending|latest|teasers?|promo|up-?next|similar",
        r"see-?also|zergnet|you-may|yarpp|recirc|carousel|further-reading|inline-?links?",
    ),
    "appeal": (
        r"newsletter|subscri|sign-?up|donat|follow(?!ing)|mailing|membership|opt-?in",
        r"mailchimp|mc_embed",
    ),
    "caption": (
        r"caption|(?:photo|image|media)-?credit|credits?(?![a-z])|figcaption",
        r"slideshow|media-info|image-?meta|photo-?info",
    ),
    "other": (
        r"cookie|consent|gdpr|cli-|privacy|copyright|disclaimer|legal(?![a-z])|citation",
        r"paywall-(?:message|prompt|banner|offer|barrier|overlay)|(?:article|post)-?sources|footnotes",
    ),
    "navigation": (
        r"nav(?!y|al|ig?ht)|role-(?:banner|contentinfo|complementary)|menu|breadcrumbs?|crumbs",
        r"pagination|pager|toolbar|topbar|footer|masthead|shar(?:e|ing)|social|tags?(?![a-z])",
        r"taglist|skip-(?:link|nav|to)|sidebar|side-bar|rail(?![a-z])|toc(?![a-z])|login|log-in|search",
        r"print(?![a-z])|addthis|(?:post|entry|article)-?(?:meta|utility|footer|tags|info|data)",
        r"meta(?![a-z])|modal|popup|pop-up|overlay|kicker|eyebrow|visually-?hidden|sr-only",
        r"(?:header|footer|sidebar)-widget|widget-area|widget_|textwidget",
        r"screen-?reader|noprint|no-print|rating|toggle|dropdown|tooltip|language-?switch|jump-?(?:to|nav|menu)",
    ),
    "byline": (
        r"byline|by-line|authors?(?![a-z]*-?content)|writer|contributors?|bio(?![a-z])|dateline",
        r"timestamp|posted-?(?:on|by|in)|publish(?:ed)?-?(?:date|on)|date(?![a-z])",
    ),
}
_PATTERN = re.compile(
    rf"(?<![a-z]){any_of(*(f'(?P<{role}>{any_of(*_WORDS[role])})' for role in ORDER))}"
)
"""Read against names in small letters; most places in one are no beginning, and told at once."""
_FRAME_OF_PAGE = re.compile(
    r"content|wrap|container|layout|main|page|body|(?<![a-z])(?:has|with|no|not|is|hide|without)-"
    r"|-(?:open|on|off|enabled|allowed|closed)$|^(?:(?:entry|post)-)?(?:category|tag|author|status|format|type)-|^postid"
)
_SMALL_MATTER = frozenset({"navigation", "byline", "related", "advert", "appeal"})

STORY = re.compile(
    r"(?<![a-z])"
    + any_of(
        r"entry-?(?:content|body|text)",
        r"(?:article|story|post|news|blog-?post|page)-*_*"
        r"(?:body|content|text|copy|entry|main|detail|paragraphs?)(?![a-z])",
        r"articlebody|body-?(?:copy|content|text)|content-?body|c-entry-content|td-post-content",
        r"rich-?text|main-?text|single-?content|field-name-body|field--name-body",
        r"instapaper_body|e-content|text-?content|artikel-?(?:text|body|content)",
    )
)

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


def claimed(tag: str, names: str) -> tuple[int, bool]:
    """What a box claims by its tag or its names, and whether it is called like a story's own.

    The claim is a role's place in :data:`ORDER`, :data:`NONE` where it makes none; a story's box
    is one by what publishing systems call it.
    """
    claim, is_story = _PLACES.get(_TAGS.get(tag), NONE), False
    for name in names.split():
        said, is_storys = _said(name)
        claim, is_story = min(claim, said), is_story or is_storys
    return claim, is_story


@lru_cache(maxsize=1 << 16)
def _said(name: str) -> tuple[int, bool]:
    """What one name says; most names are met on many pages."""
    return _claim_of(name), STORY.search(name) is not None


def _claim_of(name: str) -> int:
    match = _PATTERN.search(name)
    if match is None:
        return NONE
    role = match.lastgroup
    if role in _SMALL_MATTER and _FRAME_OF_PAGE.search(name):
        return NONE
    if role == "comment" and _FRAME_OF_PAGE.search(name) and "-o" in name:
        return NONE
    return _PLACES[role]
