"""Labels of a form's fields: they stand among lines that ask, and ask for nothing themselves."""

from __future__ import annotations

import re

from rashomon.pages.wording.patterns import words

LONGEST = 60
"""Characters of a label."""
_FIELD_WORDS = """
    name names surname email mail phone telephone mobile zip postcode city country company subject
    message website username password nick nickname birthday gender comment
    vorname nachname anrede adresse telefon plz ort land firma betreff nachricht passwort kennwort
    benutzername kommentar nom prénom courriel téléphone ville pays société sujet civilité
    nombre apellido apellidos correo teléfono ciudad país empresa asunto mensaje contraseña
    nome cognome sobrenome indirizzo endereço telefono telefone città cidade messaggio mensagem
    senha voornaam achternaam wachtwoord telefoon bericht imię nazwisko hasło adres
    wiadomość miasto имя фамилия почта телефон пароль сообщение город ad soyad posta şifre mesaj
    όνομα επώνυμο τηλέφωνο μήνυμα κωδικός 姓名 邮箱 郵箱 电话 電話 密码 密碼
"""
_SMALL_WORDS = """
    your my the a an first last full middle enter type here required optional address e or and of
    new confirm repeat number code ihre ihr deine dein bitte pflichtfeld optional oder und eingeben
    votre ton de la le mot passe obligatoire postal su tu electrónico código obligatorio o y el
    il tua tuo obbligatorio twoje twój lub wymagane ваше ваш эл электронная обязательно adı adresi
    et i und y ve и και en zorunlu verplicht uw je mme mlle m mr mrs ms herr frau
"""
_FIELDS = words(_FIELD_WORDS)
_KNOWN = _FIELDS | words(_SMALL_WORDS)
_WORD = re.compile(r"[^\W\d_]+")


def is_field(line: str) -> bool:
    """Whether a line is nothing but what a field of a form is called."""
    if len(line) > LONGEST:
        return False
    first = _WORD.search(line)
    if first is None or first[0].lower() not in _KNOWN:
        return False
    found = {word.lower() for word in _WORD.findall(line)}
    return found <= _KNOWN and not found.isdisjoint(_FIELDS)
