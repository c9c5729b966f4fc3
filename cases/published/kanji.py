"""The commonest Japanese family and given names in Han characters, which are read otherwise than anywhere else.

A name is read if all of it is here. A dictionary that reads any name takes more memory than everything else together; for
another name the record needs its spelling in Latin letters or kana as a name of its own.
"""

from __future__ import annotations

FAMILY = """
佐藤 sato 鈴木 suzuki 高橋 takahashi 田中 tanaka 渡辺 watanabe 渡邊 watanabe 渡部 watanabe 伊藤 ito 山本 yamamoto 中村 nakamura 小林 kobayashi
加藤 kato 吉田 yoshida 山田 yamada 佐々木 sasaki 山口 yamaguchi 斎藤 saito 斉藤 saito 齋藤 saito 松本 matsumoto 井上 inoue 木村 kimura 林 hayashi
清水 shimizu 山崎 yamazaki 森 mori 阿部 abe 安倍 abe 池田 ikeda 橋本 hashimoto 山下 yamashita 石川 ishikawa 中島 nakajima 前田 maeda 藤田 fujita
小川 ogawa 後藤 goto 岡田 okada 長谷川 hasegawa 村上 murakami 近藤 kondo 石井 ishii 坂本 sakamoto 遠藤 endo 青木 aoki 藤井 fujii 西村 nishimura
福田 fukuda 太田 ota 三浦 miura 岡本 okamoto 松田 matsuda 中川 nakagawa 中野 nakano 原田 harada 小野 ono 大野 ono 田村 tamura 竹内 takeuchi
金子 kaneko 和田 wada 中山 nakayama 石田 ishida 上田 ueda 森田 morita 柴田 shibata 酒井 sakai 工藤 kudo 横山 yokoyama 宮崎 miyazaki 宮本 miyamoto
内田 uchida 高木 takagi 安藤 ando 谷口 taniguchi 大塚 otsuka 丸山 maruyama 今井 imai 高田 takada 藤原 fujiwara 村田 murata 武田 takeda 上野 ueno
杉山 sugiyama 増田 masuda 平野 hirano 千葉 chiba 久保 kubo 松井 matsui 小島 kojima 岩崎 iwasaki 桜井 sakurai 野口 noguchi 松尾 matsuo 野村 nomura
木下 kinoshita 菊地 kikuchi 菊池 kikuchi 佐野 sano 大西 onishi 杉本 sugimoto 新井 arai 浜田 hamada 市川 ichikawa 古川 furukawa 水野 mizuno
小松 komatsu 島田 shimada 小山 koyama 山内 yamauchi 西田 nishida 菅原 sugawara 川口 kawaguchi 川上 kawakami 本田 honda 本多 honda 土屋 tsuchiya
矢野 yano 広瀬 hirose 石原 ishihara 飯田 iida 平田 hirata 岩田 iwata 永井 nagai 荒木 araki 荒井 arai 中田 nakata 星野 hoshino 黒田 kuroda
川村 kawamura 大島 oshima 吉川 yoshikawa 北村 kitamura 東 higashi 南 minami 西 nishi 北 kita 原 hara 島 shima 関 seki 堀 hori 辻 tsuji
"""
GIVEN = """
太郎 taro 一郎 ichiro 二郎 jiro 次郎 jiro 三郎 saburo 健一 kenichi 健二 kenji 賢治 kenji 健太 kenta 健 ken 誠 makoto 真 makoto 茂 shigeru 実 minoru
浩 hiroshi 弘 hiroshi 博 hiroshi 寛 hiroshi 浩一 koichi 浩二 koji 孝 takashi 隆 takashi 崇 takashi 清 kiyoshi 進 susumu 勇 isamu 勝 masaru
学 manabu 豊 yutaka 修 osamu 治 osamu 明 akira 彰 akira 昭 akira 聡 satoshi 智 satoshi 哲也 tetsuya 達也 tatsuya 和也 kazuya 拓也 takuya
直樹 naoki 直人 naoto 秀樹 hideki 英樹 hideki 大輔 daisuke 大介 daisuke 翔太 shota 翔 sho 陽介 yosuke 雄一 yuichi 裕一 yuichi 裕二 yuji
純一 junichi 純 jun 淳 jun 正 tadashi 正夫 masao 正雄 masao 和夫 kazuo 一男 kazuo 和雄 kazuo 幸雄 yukio 義雄 yoshio 良一 ryoichi 亮 ryo
洋 hiroshi 洋一 yoichi 洋子 yoko 陽子 yoko 花子 hanako 幸子 sachiko 和子 kazuko 京子 kyoko 恵子 keiko 慶子 keiko 圭子 keiko 裕子 yuko 優子 yuko
祐子 yuko 由美 yumi 由美子 yumiko 真由美 mayumi 久美子 kumiko 智子 tomoko 直子 naoko 順子 junko 純子 junko 典子 noriko 紀子 noriko 節子 setsuko
美咲 misaki 美香 mika 美穂 miho 美由紀 miyuki 明美 akemi 愛 ai 彩 aya 綾 aya 恵 megumi 恵美 emi 絵美 emi 千春 chiharu 千恵子 chieko 千代子 chiyoko
春子 haruko 夏子 natsuko 秋子 akiko 明子 akiko 文子 fumiko 富美子 fumiko 光子 mitsuko 雅子 masako 正子 masako 昌子 masako 弘子 hiroko 博子 hiroko
浩子 hiroko 敏子 toshiko 敏夫 toshio 俊夫 toshio 康弘 yasuhiro 康夫 yasuo 泰子 yasuko 桜 sakura さくら sakura 葵 aoi 結衣 yui 蓮 ren 大樹 daiki
"""


def _table(text: str) -> dict[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_family, _given = _table(FAMILY), _table(GIVEN)


def read(name: str) -> str:
    """A name as it is read in Japan, "family given" or either of them, in a-z; empty if some of it is not known."""
    for size in range(1, len(name)):
        family, given = _family.get(name[:size]), _given.get(name[size:])
        if family and given:
            return f"{family} {given}"
    return (_family.get(name) or _given.get(name) or "") if len(name) > 1 else ""
