"""Walls are told from pages: consent, login, paywall, a check for robots, an error."""

from __future__ import annotations

import msgspec
import pytest

from rashomon.captures.media import HTML, PLAIN
from rashomon.captures.single import describe
from rashomon.model import Container, Intake
from rashomon.pages import read


def _sentences(text):
    """The paragraphs of a text, each on one line."""
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]


STORY = _sentences(
    """
    The bridge at Tarn Ferry was closed to lorries on Monday after inspectors found cracks in two
    of its cables, the river authority said.

    Drivers were sent over the old road through the hills, which adds forty minutes to the way
    into the city. Two hauliers said that they would ask for compensation.

    The authority expects the work on the cables to take until the end of the month. It would not
    say what it would cost, or who had missed the cracks in spring.

    Ana Sol, who runs the ferry below the bridge, said that she had not had so many passengers
    since the flood nine years ago, and that half of them did not know the fare.
    """
)


def _html(head, body, container=None):
    data = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()
    capture = describe("page.html", data, HTML)
    capture = msgspec.structs.replace(capture, container=container)
    return read(Intake(capture=capture, data=data))


def _paragraphs(*texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def _article(*more, times=1, title="Bridge at Tarn Ferry closed"):
    head = f"<title>{title}</title><meta property='og:title' content='{title}'>"
    return _html(head, f"<article><h1>{title}</h1>{_paragraphs(*STORY * times, *more)}</article>")


WALLS = [
    ("error", "404 Not Found", "The requested URL was not found on this server."),
    ("error", "Page not found – River Gazette", "The page you were looking for has moved."),
    ("error", "Seite nicht gefunden", "Die gesuchte Seite existiert leider nicht mehr."),
    ("error", "Page introuvable", "La page que vous recherchez n'existe plus."),
    ("error", "Página no encontrada | La Orilla", "La página que buscas ya no está aquí."),
    ("error", "Страница не найдена", "Запрашиваемая вами страница удалена."),
    ("error", "ページが見つかりません", "お探しのページは移動した可能性があります。"),
    ("error", "Error", "502 Bad Gateway"),
    ("robot", "Just a moment...", "Checking your browser before accessing gazette.example."),
    ("robot", "Attention Required!", "Please complete the security check to access the site."),
    (
        "robot",
        "Access Denied",
        "You don't have permission to access this server. Reference #18.5a.",
    ),
    ("robot", "Gazette", "Bitte bestätigen Sie, dass Sie ein Mensch sind."),
    ("robot", "Газета", "Подтвердите, что вы не робот, чтобы продолжить."),
    ("login", "River Gazette", "Please log in to continue. New here? Create an account."),
    ("login", "Fluss-Zeitung", "Bitte melden Sie sich an, um diesen Inhalt zu sehen."),
    ("login", "La Rive", "Connectez-vous pour lire la suite de nos articles."),
    ("login", "La Orilla", "Inicia sesión para seguir leyendo en este sitio."),
    ("login", "Gazette", "To read this story you need a free account."),
    ("login", "Zeitung", "Um diesen Artikel zu lesen, müssen Sie angemeldet sein."),
    ("login", "La Orilla", "Para seguir leyendo, inicia sesión o regístrate gratis."),
    ("error", "Gazette", "Oops! That page can’t be found."),
]


@pytest.mark.parametrize(("kind", "title", "words"), WALLS)
def test_a_wall_is_told_by_what_it_says(kind, title, words):
    """A page that says what walls say and nothing else is one, in whatever language."""
    page = _html(f"<title>{title}</title>", f"<h1>{title}</h1><p>{words}</p>")
    assert page.wall == kind


@pytest.mark.parametrize(
    "text",
    [
        """
        We value your privacy. We and our 842 partners store and access information on your device,
        such as cookies, and process personal data for personalised ads.

        You may withdraw your consent at any time. Some partners rely on legitimate interest and do
        not ask for consent; you may object in the privacy settings.
        """,
        """
        Wir und unsere Partner verwenden Cookies, um Inhalte und personalisierte Anzeigen zu zeigen.
        Dafür bitten wir um Ihre Einwilligung.

        Ihre Zustimmung können Sie jederzeit in den Datenschutzeinstellungen widerrufen. Mit
        dem Klick
        auf Zustimmen erlauben Sie Cookies und die Verarbeitung Ihrer Daten.
        """,
        """
        Nous et nos partenaires utilisons des cookies pour mesurer l'audience. Nous respectons votre
        vie privée : votre consentement peut être retiré à tout moment.

        Vous pouvez accepter et continuer, ou continuer sans accepter les cookies, dans le
        respect de
        votre vie privée et selon votre consentement.
        """,
    ],
)
def test_a_page_of_consent_is_a_wall(text):
    """A page whose sentences are about cookies and consent has no article behind them."""
    page = _html("<title>River Gazette</title>", f"<div>{_paragraphs(*_sentences(text))}</div>")
    assert page.wall == "consent"
    assert page.body == ""


@pytest.mark.parametrize(
    "text",
    [
        "We and our 842 partners store and access information on a device, such as cookies.",
        "Besuchen Sie diese Seite wie gewohnt mit Werbung. Ihre Zustimmung können Sie widerrufen.",
        "Avec votre accord, nos partenaires et nous utilisons des cookies pour mesurer l'audience.",
        "Nosotros y nuestros socios queremos almacenar información en su dispositivo con cookies.",
        "Noi e i nostri fornitori archiviamo informazioni su un dispositivo, come i cookie.",
        "Wij en onze partners plaatsen cookies om advertenties te tonen en bezoek te meten.",
        "My i nasi partnerzy przechowujemy informacje na urządzeniu, takie jak pliki cookie.",
    ],
)
def test_a_short_page_of_consent_is_a_wall_too(text):
    """It need not speak of consent again and again, if it speaks of nothing else."""
    page = _html("<title>Gazette</title>", f"<h1>Welcome</h1><p>{text}</p><button>OK</button>")
    assert (page.wall, page.body) == ("consent", "")


def test_a_short_article_with_a_banner_is_no_wall():
    """One sentence of its own is enough."""
    banner = "<p>We use cookies. You can withdraw your consent in our privacy settings.</p>"
    page = _html("<title>Bridge closed</title>", f"<h1>Bridge closed</h1><p>{STORY[0]}</p>{banner}")
    assert page.wall is None


@pytest.mark.parametrize(("title", "words"), [wall[1:] for wall in WALLS[:4]])
def test_behind_a_wall_there_is_no_story(title, words):
    """No headline, no byline and no body are read off a wall."""
    page = _html(f"<title>{title}</title>", f"<h1>{title}</h1><p>By Ana Sol</p><p>{words}</p>")
    assert page.having("headline", "byline", "dateline", "body", "caption") == ()
    assert page.bylines == ()


def test_a_text_dump_of_an_error_page_is_one_too():
    """Without markup the words alone tell."""
    data = b"404 Not Found\n\nThe page you were looking for is gone.\n"
    page = read(Intake(capture=describe("page.txt", data, PLAIN), data=data))
    assert (page.wall, page.body) == ("error", "")


def test_an_article_with_a_banner_is_no_wall():
    """A cookie banner, a login link and a plea to subscribe stand on any page."""
    banner = (
        "<div class='cookie-banner'><p>We use cookies. We and our partners store information on"
        " your device; you can withdraw your consent and manage cookie settings.</p></div>"
        "<a href='/login'>Sign in</a>"
    )
    body = f"{banner}<article><h1>Bridge closed</h1>{_paragraphs(*STORY)}</article>"
    assert _html("<title>Bridge closed</title>", body).wall is None


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Page not found: how sites say sorry", "A “404 Not Found” is what a server answers."),
        ("Are you a robot? The little boxes we tick", "Verify you are human, says the box."),
        ("Who reads the cookie banner?", "“We value your privacy”, say all of them."),
        ("Why papers ask you to log in", "“Log in to continue reading” is now on every site."),
    ],
)
def test_an_article_about_walls_is_none(title, sentence):
    """A story about error pages or banners has prose of its own."""
    assert _article(sentence, times=3, title=title).wall is None


def test_the_beginning_before_a_paywall_is_kept():
    """What can be read of a paywalled article is its body; that it breaks off is noted."""
    page = _article("Subscribe to continue reading this article. Already a subscriber? Log in.")
    assert page.wall == "paywall"
    assert STORY[0] in page.body
    assert page.title == "Bridge at Tarn Ferry closed"


def test_a_paywall_without_a_beginning_has_no_body():
    """Where nothing of the article shows, nothing is body."""
    words = "Dieser Artikel ist nur mit einem Abo lesbar. Exklusiv für Abonnenten."
    page = _html("<title>Brücke gesperrt</title>", f"<h1>Brücke gesperrt</h1><p>{words}</p>")
    assert page.wall == "paywall"


@pytest.mark.parametrize(
    ("status", "kind"), [(404, "error"), (503, "error"), (401, "login"), (200, None)]
)
def test_what_the_server_answered_is_evidence(status, kind):
    """A short page that the server itself called missing is no article."""
    container = Container(kind="warc", status=status)
    page = _html("<title>Gazette</title>", "<p>Try the front page instead.</p>", container)
    assert page.wall == kind


def test_an_article_that_came_with_an_error_is_still_one():
    """Some servers answer with an error and the article all the same."""
    head = "<title>Bridge closed</title>"
    body = f"<article><h1>Bridge closed</h1>{_paragraphs(*STORY * 4)}</article>"
    assert _html(head, body, Container(kind="warc", status=404)).wall is None


def test_walls_stand_in_the_json():
    """The note is part of the page's JSON, null where there is none."""
    from rashomon.model import to_json

    assert b'"wall":null' in to_json(_article(times=2))
