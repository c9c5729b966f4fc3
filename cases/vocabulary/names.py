"""Names of languages and countries that no library has, or has rightly."""

LANGUAGE_NAMES = {
    "ar": ("Arabic", "árabe"),
    "de": ("German", "alemán"),
    "en": ("English", "inglés"),
    "es": ("Spanish", "español"),
    "fa": ("Persian", "persa"),
    "fr": ("French", "francés"),
    "hi": ("Hindi", "hindi"),
    "id": ("Indonesian", "indonesio"),
    "it": ("Italian", "italiano"),
    "ko": ("Korean", "coreano"),
    "pt": ("Portuguese", "portugués"),
    "qu": ("Quechua", "quechua"),
    "ru": ("Russian", "ruso"),
    "tr": ("Turkish", "turco"),
    "und": ("not known", "se desconoce"),
    "zh": ("Chinese", "chino"),
}
"""In English and in Spanish, for the middle of a sentence, by the first part of the language tag."""

SPANISH_COUNTRIES = {
    "CF": "República Centroafricana",
    "CG": "República del Congo",
    "CY": "Chipre",
    "DJ": "Yibuti",
    "MM": "Myanmar",
    "PS": "Palestina",
    "SZ": "Esuatini",
    "TD": "Chad",
    "TT": "Trinidad y Tobago",
}
"""Where the library's Spanish is out of date, misspelt or not the usual short name."""
