"""Direct quotations in many languages: marks, a verb of saying, a name."""

from __future__ import annotations

import time

import msgspec
import pytest

from rashomon.voices.quotations import language_of, told_by_layout
from voices_samples import a_page, statements

CASES = [
    (
        "cs",
        "„Slyšeli jsme dlouhé skřípění a pak zhasla světla,“ řekla sestra Marta Veliková.",
        ("sestra Marta Veliková", "řekla", "„Slyšeli jsme dlouhé skřípění a pak zhasla světla,“"),
    ),
    (
        "el",
        "«Ακούσαμε έναν μακρύ θόρυβο και μετά έσβησαν τα φώτα», είπε η νοσοκόμα Μάρτα Βέλικ.",
        ("η νοσοκόμα Μάρτα Βέλικ", "είπε", "«Ακούσαμε έναν μακρύ θόρυβο και μετά έσβησαν τα φώτα»"),
    ),
    (
        "ro",
        "„Am auzit un zgomot lung și apoi s-a stins lumina”, a declarat Marta Velic.",
        ("Marta Velic", "a declarat", "„Am auzit un zgomot lung și apoi s-a stins lumina”"),
    ),
    (
        "hu",
        "„Hosszú csikorgást hallottunk, aztán kialudt a fény” – mondta Velik Márta.",
        ("Velik Márta", "mondta", "„Hosszú csikorgást hallottunk, aztán kialudt a fény”"),
    ),
    (
        "he",
        'שמענו רעש ארוך ולא ראינו דבר. "הם לא אמרו לנו דבר", אמרה האחות מרתה וליק.',
        ("האחות מרתה וליק", "אמרה", '"הם לא אמרו לנו דבר"'),
    ),
    (
        "de",
        "„Wir haben den Rauch gesehen“, sagte die Bäuerin Lore Wiesing am Dienstag.",
        ("die Bäuerin Lore Wiesing", "sagte", "„Wir haben den Rauch gesehen“"),
    ),
    (
        "de",
        "Bürgermeister Jens Marran erklärte: »Das Tor ist sicher und wird es auch bleiben.«",
        ("Bürgermeister Jens Marran", "erklärte", "»Das Tor ist sicher und wird es auch bleiben.«"),
    ),
    (
        "fr",
        "« Personne n'a fermé la vanne », a affirmé Maëlle Torvic.",
        ("Maëlle Torvic", "a affirmé", "« Personne n'a fermé la vanne »"),
    ),
    (
        "fr",
        "« On nous avait promis des sacs, soupire un libraire, on a eu des mots. »",
        ("un libraire", "soupire", "« On nous avait promis des sacs|on a eu des mots. »"),
    ),
    (
        "fr",
        "« La porte est sûre », a-t-elle déclaré dans un courrier à la mairie.",
        ("elle", "a-t|déclaré", "« La porte est sûre »"),
    ),
    (
        "es",
        "«Nos cortaron el agua sin avisar», denunció Remedios Alcobar.",
        ("Remedios Alcobar", "denunció", "«Nos cortaron el agua sin avisar»"),
    ),
    (
        "es",
        "“No nos vamos a rendir”, aseguró ayer el alcalde Pedro Alcobar.",
        ("el alcalde Pedro Alcobar", "aseguró", "“No nos vamos a rendir”"),
    ),
    (
        "es",
        "El presidente afirmó que “no habrá más cortes” durante el verano.",
        ("El presidente", "afirmó", "que “no habrá más cortes” durante el verano"),
    ),
    (
        "fr",
        "« La vanne tiendra », a déclaré vendredi le maire de Saldane, Jean Torvic.",
        ("le maire de Saldane, Jean Torvic", "a déclaré", "« La vanne tiendra »"),
    ),
    (
        "nl",
        "'We gaan niet weg', zegt Joost Marran.",
        ("Joost Marran", "zegt", "'We gaan niet weg'"),
    ),
    (
        "it",
        "Il sindaco Livio Marran ha detto: «La porta è chiusa e non la riapriremo».",
        ("Il sindaco Livio Marran", "ha detto", "«La porta è chiusa e non la riapriremo»"),
    ),
    (
        "pt",
        "“A ponte não é segura”, disse a prefeita Dora Lemar.",
        ("a prefeita Dora Lemar", "disse", "“A ponte não é segura”"),
    ),
    (
        "nl",
        "“De brug is niet veilig”, zegt burgemeester Joost Marran.",
        ("burgemeester Joost Marran", "zegt", "“De brug is niet veilig”"),
    ),
    (
        "ru",
        "«Мы не получали никакого приказа», — заявил начальник порта Аркадий Лунев.",
        ("начальник порта Аркадий Лунев", "заявил", "«Мы не получали никакого приказа»"),
    ),
    (
        "ru",
        "«Мы ушли, — сказал Аркадий Лунев, — и никто не вернулся»",
        ("Аркадий Лунев", "сказал", "«Мы ушли|и никто не вернулся»"),
    ),
    (
        "uk",
        "«Ми не отримували наказу», — сказала міністерка Ірина Яворова.",
        ("міністерка Ірина Яворова", "сказала", "«Ми не отримували наказу»"),
    ),
    (
        "pl",
        "„Nie dostaliśmy żadnego rozkazu” – powiedział Jan Marran.",
        ("Jan Marran", "powiedział", "„Nie dostaliśmy żadnego rozkazu”"),
    ),
    (
        "tr",
        "“Ben o kâğıdı görmedim,” dedi balıkçı Sadri Kumluca.",
        ("balıkçı Sadri Kumluca", "dedi", "“Ben o kâğıdı görmedim,”"),
    ),
    (
        "tr",
        "Sadri Kumluca, “Bize kimse haber vermedi” dedi.",
        ("Sadri Kumluca", "dedi", "“Bize kimse haber vermedi”"),
    ),
    ("ar", "وأضاف: «لا نملك جرافة واحدة»", ("", "وأضاف", "«لا نملك جرافة واحدة»")),
    ("ar", "قال نبيه الخطار: «الطريق مغلق»", ("نبيه الخطار", "قال", "«الطريق مغلق»")),
    ("zh", "市长马兰说：“大桥是安全的。”", ("市长马兰", "说", "“大桥是安全的。”")),
    ("zh", "“大桥是安全的，”马兰表示。", ("马兰", "表示", "“大桥是安全的，”")),
    ("ja", "市長は「橋は安全だ」と述べた。", ("市長", "述べた", "「橋は安全だ」")),
]


def told(text: str, language: str | None) -> list[tuple[str, str, str]]:
    """Source, cue and content of what is told on a page of one line."""
    page = msgspec.structs.replace(a_page(text), language=language)
    return [
        (
            "|".join(page.read(span) for span in one.source),
            "|".join(page.read(span) for span in one.cue),
            "|".join(page.read(span) for span in one.content),
        )
        for one in told_by_layout(page)
    ]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_a_quotation_finds_its_speaker(language: str, text: str, expected: tuple[str, str, str]):
    """A verb of saying and a name before, behind or inside of the marks."""
    assert told(text, language) == [expected]


def test_a_quotation_in_two_halves_is_one_statement():
    """What is quoted on both sides of verb and name is said once."""
    text = "„Die Anlage“, erklärte er, „ist im Frühjahr geprüft worden.“"
    assert told(text, "de") == [
        ("er", "erklärte", "„Die Anlage“|„ist im Frühjahr geprüft worden.“")
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le maire viendra, selon Le Phare de Saldane.", ("Le Phare de Saldane", "selon")),
        ("de", "Laut Marran ist das Tor sicher.", ("Marran", "Laut")),
        ("ru", "По словам Луневой, кран остановили.", ("Луневой", "По словам")),
    ],
)
def test_reported_words_need_a_name(language: str, text: str, expected: tuple[str, str]):
    """Where no marks stand, "selon" and a name tell whose word it is."""
    assert [one[:2] for one in told(text, language)] == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sie flohen aus der sogenannten „sicheren Zone“ in der Nacht."),
        ("de", "Der Bezirkshauptmann bestritt, dass die Sirenen abgeschaltet waren."),
        ("fr", "Le « centre » est fermé depuis le mois de mai."),
        ("es", "La calle «Mayor» fue cerrada el martes."),
        ("fi", "Silta on suljettu, sanoi kaupunginjohtaja Marran eilen illalla."),
    ],
)
def test_otherwise_nothing_is_told(language: str, text: str):
    """No grammar is guessed at: without marks and a speaker there is no statement."""
    assert told(text, language) == []


def test_english_rules_do_not_hear_other_languages():
    """A page in German gives what marks and names show, and nothing else."""
    page = a_page(
        "Der Bezirkshauptmann war der Meinung, dass die Sirenen nicht abgeschaltet waren.",
        "„Wir haben den Rauch gesehen“, sagte die Bäuerin Lore Wiesing am Dienstag.",
    )
    assert [page.read(one.cue[0]) for one in statements(page)] == ["sagte"]


@pytest.mark.parametrize("language", ["de", "fr", "es", "ru", "ar", "zh", "ja", "tr"])
def test_a_hostile_page_costs_no_more_than_its_length(language: str):
    """Marks, verbs and names without end are looked through in seconds."""
    text = "«a», dit A selon B, — сказал C „d“ sagte E: “说”。 " * 6000
    started = time.process_time()
    told(text, language)
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The gate was shut and the keeper had left for the town.", "en"),
        ("Das Tor war geschlossen und der Wächter ist in die Stadt gegangen.", "de"),
        ("La porte était fermée et le gardien est parti pour la ville.", "fr"),
        ("Ворота были закрыты, и сторож ушел в город на ночь.", "ru"),
        ("没有人受伤。", "zh"),
        ("けが人はいなかった。", "ja"),
        ("لم يصب أحد بأذى", "ar"),
        ("Corvane 12", None),
        ("", None),
    ],
)
def test_a_look_tells_the_language(text: str, language: str | None):
    """By its commonest words or its script; ``None`` where these do not tell."""
    assert language_of(text) == language
