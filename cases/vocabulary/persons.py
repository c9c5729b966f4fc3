# fmt: off
"""Persons: gender, kinds of names, and personal particulars."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class Gender(Vocabulary):
    """Gender as sources state it."""

    FEMALE = "female", Term(
        "Female", "Femenino",
        "A source speaks of the person as a woman or girl.",
        "Una fuente habla de la persona como mujer o niña.",
        "The court record says “Ms Muestra”; a first name that sounds like a woman’s is not enough.",
        "El acta judicial dice «señora Muestra»; un nombre de pila que parece de mujer no basta.")
    MALE = "male", Term(
        "Male", "Masculino",
        "A source speaks of the person as a man or boy.",
        "Una fuente habla de la persona como hombre o niño.",
        "An interview says “a father of two”; that nearly all the union’s members are men proves nothing.",
        "Una entrevista dice «padre de dos hijos»; que el sindicato lo formen casi solo hombres no prueba nada.")
    NONBINARY = "nonbinary", Term(
        "Non-binary", "No binario",
        "The person describes themselves as neither, or as both.",
        "La persona no se describe con ninguno de los dos, o lo hace con ambos.",
        "In an interview the person says “neither man nor woman”; what neighbours suppose does not count.",
        "En una entrevista la persona dice «ni hombre ni mujer»; lo que suponga el vecindario no cuenta.")
    OTHER = "other", Term(
        "Other", "Otro",
        "The person uses another word.",
        "La persona usa otra palabra.",
        "The person uses a word of their own language for a third gender; “non-binary” is not their word.",
        "La persona usa una palabra de su lengua para un tercer género; «no binario» no es su palabra.")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "No source says.",
        "Ninguna fuente lo dice.",
        "Sources give only the name Luz Muestra and no word that shows gender: we do not guess.",
        "Las fuentes solo dan el nombre Luz Muestra y ninguna palabra que indique género: no se adivina.",
        "MT99")
    WITHHELD = "withheld", Term(
        "Not published", "No se publica",
        "It is known and is not published, for protection.",
        "Se conoce y no se publica, por protección.",
        "The only woman among the unnamed witnesses: saying so would show who it is.",
        "La única mujer entre testigos sin nombre publicado: decirlo revelaría quién es.")


class NameKind(Vocabulary):
    """What kind of name it is."""

    LEGAL = "legal", Term(
        "Legal name", "Nombre legal",
        "The name in official papers.",
        "El nombre de los documentos oficiales.",
        "“Ada María Ejemplo Muestra” in the court’s order; “Adita” in the leaflet belongs under “known as”.",
        "«Ada María Ejemplo Muestra» en la orden judicial; «Adita», en el volante, es nombre de uso.")
    KNOWN_AS = "known_as", Term(
        "Known as", "Nombre de uso",
        "The name that people use, such as a nickname.",
        "El nombre que se usa, como un apodo.",
        "Everybody at the mine says “Adita”; “A. Ejemplo” in a list is a short form.",
        "En la mina se dice «Adita»; «A. Ejemplo», en una lista, es forma breve.")
    SPELLING = "spelling", Term(
        "Other spelling", "Otra grafía",
        "The same name as another source writes it.",
        "El mismo nombre como lo escribe otra fuente.",
        "“Egemplo” in one newspaper, even as a misprint; in another script, transliteration.",
        "«Egemplo» en un diario, aunque sea una errata; en otro alfabeto, transliteración.")
    SHORT = "short", Term(
        "Short form", "Forma breve",
        "A shorter form of the same name.",
        "Una forma más corta del mismo nombre.",
        "“Ada Ejemplo” for Ada María Ejemplo Muestra; the nickname “Adita” belongs under “known as”.",
        "«Ada Ejemplo» por Ada María Ejemplo Muestra; el apodo «Adita» es nombre de uso.")
    TRANSLATION = "translation", Term(
        "Translation", "Traducción",
        "The name put into another language.",
        "El nombre traducido a otro idioma.",
        "“Sample Mines Union” for “Sindicato de Minas Muestra”; the same sounds in Greek letters, transliteration.",
        "«Sample Mines Union» por «Sindicato de Minas Muestra»; los mismos sonidos en letras griegas, transliteración.")
    TRANSLITERATION = "transliteration", Term(
        "Transliteration", "Transliteración",
        "The name written in another script.",
        "El nombre escrito en otro alfabeto.",
        "Ada Ejemplo in Cyrillic letters: the sound stays and the letters change.",
        "Ada Ejemplo en letras cirílicas: queda el sonido y cambian las letras.")
    FORMER = "former", Term(
        "Former name", "Nombre anterior",
        "A name that is no longer used.",
        "Un nombre que ya no se usa.",
        "The union’s name until it merged in 2015; if people still use it, “known as”.",
        "El nombre del sindicato hasta su fusión en 2015; si aún se usa, nombre de uso.")
    ACRONYM = "acronym", Term(
        "Acronym", "Sigla",
        "The initials of the name.",
        "Las iniciales del nombre.",
        "“SMM” for “Sindicato de Minas Muestra”; “Sindicato Muestra” is a short form.",
        "«SMM» por «Sindicato de Minas Muestra»; «Sindicato Muestra» es forma breve.")


class ParticularKind(Vocabulary):
    """Which personal particular a row holds."""

    BIRTH = "birth", Term(
        "Birth", "Nacimiento",
        "The date of birth, or the interval that an age gives.",
        "La fecha de nacimiento, o el intervalo que resulta de una edad.",
        "A leaflet of May 2007 says “aged 39”: enter the interval of possible birth dates, not a day.",
        "Un volante de mayo de 2007 dice «39 años»: se anota el intervalo de fechas posibles, no un día.",
        "Popolo birth_date")
    DEATH = "death", Term(
        "Death", "Muerte",
        "The date of death.",
        "La fecha de la muerte.",
        "The death certificate says 3 May and the burial was on the 5th: enter the 3rd.",
        "El acta de defunción dice 3 de mayo y el entierro fue el 5: se anota el 3.",
        "Popolo death_date")
    GENDER = "gender", Term(
        "Gender", "Género",
        "The gender, as a code.",
        "El género, como código.",
        "A newspaper says “a miner’s daughter”: enter female and cite that newspaper.",
        "Un diario dice «hija de mineros»: se anota femenino y se cita ese diario.",
        "Popolo gender")
    NATIONALITY = "nationality", Term(
        "Nationality", "Nacionalidad",
        "A country whose national the person is; there may be several rows.",
        "Un país cuya nacionalidad tiene la persona; puede haber varias filas.",
        "Somebody with two nationalities has two rows; living in a third country adds none.",
        "Quien tiene dos nacionalidades lleva dos filas; vivir en un tercer país no agrega ninguna.",
        "ISO 3166-1")
