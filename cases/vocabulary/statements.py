# fmt: off
"""Statements: on whose part something was said, and whether it was let in."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class StatementStance(Vocabulary):
    """What a statement is to the matter it speaks of. It does not say whether what is said is so."""

    SOLIDARITY = "solidarity", Term(
        "Solidarity", "Solidaridad",
        "It stands by the person or by those in the dispute.",
        "Apoya a la persona o a quienes están en el conflicto.",
        "A teachers’ union abroad demands that Ada Ejemplo be freed.",
        "Un sindicato docente de otro país exige la libertad de Ada Ejemplo.")
    OFFICIAL = "official", Term(
        "Authorities", "Autoridades",
        "It is made in the name of a state body.",
        "Se hace en nombre de un órgano del Estado.",
        "The labour ministry explains why it declared the strike unlawful; right or wrong, it is shown.",
        "El Ministerio de Trabajo explica por qué declaró ilegal la huelga; tenga o no razón, se muestra.")
    EMPLOYER = "employer", Term(
        "Employer", "Parte empleadora",
        "It is made in the name of a company or of an employers’ body.",
        "Se hace en nombre de una empresa o de un gremio empresarial.",
        "Sample Mines calls the strike a danger to jobs; a manager’s private view is not the company’s.",
        "Minas Muestra dice que la huelga pone en riesgo empleos; lo que una gerencia opine en privado, no.")
    DENIAL = "denial", Term(
        "Denial", "Negación",
        "It says that something told of the matter is not so.",
        "Dice que algo que se cuenta del asunto no es así.",
        "Somebody named in a report replies: “I was not at the gate that night”.",
        "Alguien a quien se nombra en un informe responde: «Esa noche no estuve en la puerta».")
    CORRECTION = "correction", Term(
        "Correction", "Rectificación",
        "Its author puts right what the author said before.",
        "Quien la hace rectifica lo que dijo antes.",
        "A union first spoke of twelve arrests and now says nine; if somebody else disputes the twelve, denial.",
        "Un sindicato habló de doce arrestos y ahora dice nueve; si otra parte niega los doce, negación.")


class Moderation(Vocabulary):
    """Whether a statement was let in. Only accepted ones are ever published."""

    WAITING = "waiting", Term(
        "Waiting", "En espera",
        "Nobody has decided yet; it is not published.",
        "Nadie ha decidido aún; no se publica.",
        "It came in by post yesterday; somebody has read it but not yet decided.",
        "Llegó ayer por correo; alguien la leyó, pero aún no decide.")
    ACCEPTED = "accepted", Term(
        "Accepted", "Admisión",
        "It was read and let in: it is published with its record.",
        "Se leyó y se admitió: se publica con su ficha.",
        "The company calmly contradicts our record and harms nobody: disagreement is no reason to refuse.",
        "La empresa contradice con calma la ficha y no daña a nadie: discrepar no es motivo de rechazo.")
    REFUSED = "refused", Term(
        "Refused", "Rechazo",
        "It was read and kept out: it insults, endangers somebody or is not about the matter.",
        "Se leyó y se dejó fuera: insulta, pone en peligro a alguien o no trata del asunto.",
        "It gives the name and the street of a witness; that it takes sides would be no reason.",
        "Da el nombre y la calle de quien fue testigo; que tome partido no sería motivo.")
    RETRACTED = "retracted", Term(
        "Taken back", "Retiro",
        "Those who made it took it back; it is not published any more.",
        "Quienes la hicieron la retiraron; ya no se publica.",
        "The union asks us to take its statement down; if we keep one out, it is refused.",
        "El sindicato pide quitar su declaración; si el equipo deja fuera una, es rechazo.")
