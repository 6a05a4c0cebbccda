"""Common given names, by the pronoun that goes with them."""

from __future__ import annotations

from typing import Literal

from rashomon.language.words import words

MEN = words(
    """james john robert michael william david richard joseph thomas charles christopher daniel
    matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george
    timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott
    brandon benjamin samuel gregory frank patrick raymond jack dennis jerry tyler aaron henry
    peter adam nathan douglas zachary kyle walter ethan jeremy harold carl keith roger gerald
    christian terry sean arthur austin noah lawrence jesse joe bryan billy bruce ralph roy eugene
    wayne philip juan carlos luis jorge pedro miguel josé antonio francisco manuel javier diego
    pablo hans karl heinz klaus jürgen wolfgang stefan andreas martin johan lars sven erik nils
    olaf pierre jean jacques michel françois louis henri giovanni giuseppe marco luca paolo mario
    ivan vladimir sergei dmitri alexei mikhail boris igor oleg viktor anton pavel nikolai yuri
    mohammed muhammad mohamed ahmed ahmad ali hassan hussein omar khalid ibrahim mustafa yusuf
    abdullah hamid karim tariq bilal mehmet recep emre hiroshi kenji takashi wei raj rahul amit
    sanjay vijay arjun kwame kofi chinedu emeka thabo sipho tomas tomás oskar hugo oscar felix max
    leo simon alan ian colin graham nigel neil barry bernard victor vincent
    theodore ted marco """
)

WOMEN = words(
    """mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty
    margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah
    stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma
    nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather
    diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith
    megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn
    janice jean abigail alice julia judy sophia sofia grace denise amber doris marilyn danielle
    beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori ana lucía
    carmen isabel elena rosa claire sophie camille chloé ingrid astrid greta heidi ursula sabine
    monika katrin petra anke giulia francesca chiara olga irina natalia tatiana svetlana yelena
    ludmila oksana fatima aisha amina layla leila mariam maryam zainab khadija nadia yasmin noor
    ayşe emine yuki keiko sakura mei li priya anjali sunita deepa indira amara ngozi thandi marta
    renée elle nora eva ida ines inès rosa vera lucy jane kate ellen eleanor
    marion theresa angela """
)


def pronoun(name: str) -> Literal["he", "she"] | None:
    """The pronoun of a full name's given name; ``None`` where it is not common, or shared."""
    parts = name.lower().split()
    if len(parts) < 2 or (parts[0] in MEN) == (parts[0] in WOMEN):
        return None
    return "he" if parts[0] in MEN else "she"
