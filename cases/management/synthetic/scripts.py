"""The names of people who do not exist, in twelve scripts: each family name means "example" in its language."""

from __future__ import annotations

from typing import NamedTuple


class Script(NamedTuple):
    """A script, a language written in it and a country; given names and a family name; a sentence, said to be made up."""

    code: str
    lang: str
    country: str
    given: tuple[str, str, str]
    latin: tuple[str, str, str]
    family: str
    family_latin: str
    sentence: str


SCRIPTS = (
    Script("Latn", "es", "PE", ("Ada", "Bruno", "Celia"), ("Ada", "Bruno", "Celia"), "Ejemplo", "Ejemplo",
           "Frase inventada, solo para pruebas."),
    Script("Cyrl", "ru", "KZ", ("Ада", "Борис", "Вера"), ("Ada", "Boris", "Vera"), "Пример", "Primer",
           "Вымышленная фраза, только для проверки."),
    Script("Arab", "ar", "EG", ("آدا", "باسم", "جميلة"), ("Ada", "Basem", "Jamila"), "مثال", "Mithal",
           "جملة خيالية للاختبار فقط."),
    Script("Hebr", "he", "IL", ("עדה", "בועז", "גילה"), ("Ada", "Boaz", "Gila"), "דוגמה", "Dugma",
           "משפט בדיוני, לבדיקה בלבד."),
    Script("Grek", "el", "GR", ("Άντα", "Βασίλης", "Γαλάτεια"), ("Anta", "Vasilis", "Galateia"), "Παράδειγμα",
           "Paradeigma", "Φανταστική φράση, μόνο για δοκιμή."),
    Script("Deva", "hi", "IN", ("आदा", "बलराम", "चित्रा"), ("Ada", "Balram", "Chitra"), "उदाहरण", "Udaharan",
           "काल्पनिक वाक्य, केवल परीक्षण के लिए।"),
    Script("Beng", "bn", "BD", ("আদা", "বাদল", "চাঁপা"), ("Ada", "Badal", "Champa"), "উদাহরণ", "Udaharan",
           "কাল্পনিক বাক্য, শুধু পরীক্ষার জন্য।"),
    Script("Thai", "th", "TH", ("อาดา", "บุญ", "จันทร์"), ("Ada", "Bun", "Chan"), "ตัวอย่าง", "Tuayang",
           "ประโยคสมมติ สำหรับการทดสอบเท่านั้น"),
    Script("Geor", "ka", "GE", ("ადა", "ბესო", "გვანცა"), ("Ada", "Beso", "Gvantsa"), "მაგალითი", "Magaliti",
           "გამოგონილი წინადადება, მხოლოდ შემოწმებისთვის."),
    Script("Hans", "zh", "CN", ("艾达", "博文", "晨"), ("Aida", "Bowen", "Chen"), "示例", "Shili",
           "虚构的句子,仅供测试。"),
    Script("Hang", "ko", "KR", ("아다", "보라", "철수"), ("Ada", "Bora", "Cheolsu"), "예시", "Yesi",
           "시험에만 쓰는 가상의 문장."),
    Script("Jpan", "ja", "JP", ("アダ", "文太", "千佳"), ("Ada", "Bunta", "Chika"), "例文", "Reibun",
           "テスト専用の架空の文。"),
)  # fmt: skip
