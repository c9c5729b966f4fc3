# fmt: off
"""Persons: gender, kinds of names, and personal particulars."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class Gender(Vocabulary):
    """Gender as sources state it."""

    FEMALE = "female", Term(
        "Female", "Femenino",
        "A source speaks of the person as a woman or girl.",
        "Una fuente habla de la persona como mujer o niña.")
    MALE = "male", Term(
        "Male", "Masculino",
        "A source speaks of the person as a man or boy.",
        "Una fuente habla de la persona como hombre o niño.")
    NONBINARY = "nonbinary", Term(
        "Non-binary", "No binario",
        "The person describes themselves as neither, or as both.",
        "La persona no se describe con ninguno de los dos, o lo hace con ambos.")
    OTHER = "other", Term(
        "Other", "Otro",
        "The person uses another word.",
        "La persona usa otra palabra.")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "No source says.",
        "Ninguna fuente lo dice.",
        "MT99")
    WITHHELD = "withheld", Term(
        "Not published", "No se publica",
        "It is known and is not published, for protection.",
        "Se conoce y no se publica, por protección.")


class NameKind(Vocabulary):
    """What kind of name it is."""

    LEGAL = "legal", Term(
        "Legal name", "Nombre legal",
        "The name in official papers.",
        "El nombre de los documentos oficiales.")
    KNOWN_AS = "known_as", Term(
        "Known as", "Nombre de uso",
        "The name that people use, such as a nickname.",
        "El nombre que se usa, como un apodo.")
    SPELLING = "spelling", Term(
        "Other spelling", "Otra grafía",
        "The same name as another source writes it.",
        "El mismo nombre como lo escribe otra fuente.")
    SHORT = "short", Term(
        "Short form", "Forma breve",
        "A shorter form of the same name.",
        "Una forma más corta del mismo nombre.")
    TRANSLATION = "translation", Term(
        "Translation", "Traducción",
        "The name put into another language.",
        "El nombre traducido a otro idioma.")
    TRANSLITERATION = "transliteration", Term(
        "Transliteration", "Transliteración",
        "The name written in another script.",
        "El nombre escrito en otro alfabeto.")
    FORMER = "former", Term(
        "Former name", "Nombre anterior",
        "A name that is no longer used.",
        "Un nombre que ya no se usa.")
    ACRONYM = "acronym", Term(
        "Acronym", "Sigla",
        "The initials of the name.",
        "Las iniciales del nombre.")


class ParticularKind(Vocabulary):
    """Which personal particular a row holds."""

    BIRTH = "birth", Term(
        "Birth", "Nacimiento",
        "The date of birth, or the interval that an age gives.",
        "La fecha de nacimiento, o el intervalo que resulta de una edad.",
        "Popolo birth_date")
    DEATH = "death", Term(
        "Death", "Muerte",
        "The date of death.",
        "La fecha de la muerte.",
        "Popolo death_date")
    GENDER = "gender", Term(
        "Gender", "Género",
        "The gender, as a code.",
        "El género, como código.",
        "Popolo gender")
    NATIONALITY = "nationality", Term(
        "Nationality", "Nacionalidad",
        "A country whose national the person is; there may be several rows.",
        "Un país cuya nacionalidad tiene la persona; puede haber varias filas.",
        "ISO 3166-1")
