"""What a style, a setting or a font of a Word file may hold: elements in their order, attributes with their values.

Source: ECMA-376, part 1, annex A.1 (WordprocessingML), of which only this goes along.
"""

from __future__ import annotations

from msgspec import Struct

_ON = "0|1|true|false|on|off"
_INT = r"-?[0-9]{1,5}"
_COUNT = "[0-9]{1,4}"
_COLOR = "auto|[0-9A-Fa-f]{6}"
_BYTE = "[0-9A-Fa-f]{2}"
_LANG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"
_NAME = r"(?=.*\S).{1,200}"
_THEME_COLOR = (
    "dark1|light1|dark2|light2|accent[1-6]|hyperlink|followedHyperlink|none|background1|text1|background2|text2"
)
_SCHEME_COLOR = "dark1|light1|dark2|light2|accent[1-6]|hyperlink|followedHyperlink"
_THEME_FONT = "(major|minor)(EastAsia|Bidi|Ascii|HAnsi)"
_UNDERLINE = (
    "single|words|double|thick|dotted|dottedHeavy|dash|dashedHeavy|dashLong|dashLongHeavy|dotDash|dashDotHeavy|"
    "dotDotDash|dashDotDotHeavy|wave|wavyHeavy|wavyDouble|none"
)
_SHADING = (
    "nil|clear|solid|(horz|vert|reverseDiag|diag)Stripe|(horz|diag)Cross|thin(Horz|Vert|ReverseDiag|Diag)Stripe|"
    "thin(Horz|Diag)Cross|pct(5|10|12|15|20|25|30|35|37|40|45|50|55|60|62|65|70|75|80|85|87|90|95)"
)
_LINE = "nil|none|single|thick|double|dotted|dashed|dotDash|dotDotDash|triple|wave|doubleWave|dashSmallGap|inset|outset"
_PART = "wholeTable|firstRow|lastRow|firstCol|lastCol|band[12]Vert|band[12]Horz|neCell|nwCell|seCell|swCell"


class Rule(Struct, frozen=True):
    """What an element may hold: attributes it must have and may have, by patterns, and children in their order.

    One that is to be ``filled`` can't stand without children.
    """

    must: dict[str, str] = {}
    may: dict[str, str] = {}
    children: tuple[str, ...] = ()
    filled: bool = False


def _words(names: str) -> tuple[str, ...]:
    return tuple(names.split())


def _same(names: str, rule: Rule) -> dict[str, Rule]:
    return dict.fromkeys(names.split(), rule)


def _val(pattern: str) -> Rule:
    return Rule({"val": pattern})


_SWITCH = Rule(may={"val": _ON})
_SHIFTED = {f"theme{end}": _BYTE for end in ("Tint", "Shade")}
_BORDER = Rule(
    {"val": _LINE},
    {"sz": "[0-9]|[1-8][0-9]|9[0-6]", "space": "[0-9]|[12][0-9]|3[01]", "color": _COLOR, "themeColor": _THEME_COLOR}
    | _SHIFTED
    | {"shadow": _ON, "frame": _ON},
)
_WIDTH = Rule({"w": _INT, "type": "dxa|nil|auto"})
_LANGUAGES = Rule(may=dict.fromkeys(("val", "eastAsia", "bidi"), _LANG))

_RUN = {
    "rPr": Rule(
        children=_words(
            "rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
            "webHidden color spacing w kern position sz szCs u effect bdr shd vertAlign rtl cs em lang specVanish"
        )
    ),
    **_same("b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof", _SWITCH),
    **_same("snapToGrid vanish webHidden rtl cs specVanish", _SWITCH),
    "rFonts": Rule(
        may=dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), _NAME)
        | dict.fromkeys(("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"), _THEME_FONT)
        | {"hint": "default|eastAsia|cs"}
    ),
    "color": Rule({"val": _COLOR}, {"themeColor": _THEME_COLOR} | _SHIFTED),
    "rPr/spacing": _val("-?[0-9]{1,4}"),
    "w": _val("[1-9][0-9]?|[1-5][0-9]{2}|600"),
    "kern": _val("[0-9]{1,3}"),
    "position": _val("-?[0-9]{1,3}"),
    **_same("sz szCs", _val("[2-9]|[1-9][0-9]{1,2}")),
    "u": Rule({"val": _UNDERLINE}, {"color": _COLOR, "themeColor": _THEME_COLOR} | _SHIFTED),
    "effect": _val("blinkBackground|lights|antsBlack|antsRed|shimmer|sparkle|none"),
    "bdr": _BORDER,
    "shd": Rule(
        {"val": _SHADING},
        {"color": _COLOR, "fill": _COLOR, "themeColor": _THEME_COLOR, "themeFill": _THEME_COLOR}
        | _SHIFTED
        | {"themeFillTint": _BYTE, "themeFillShade": _BYTE},
    ),
    "vertAlign": _val("baseline|superscript|subscript"),
    "em": _val("none|dot|comma|circle|underDot"),
    "lang": _LANGUAGES,
}
_PARAGRAPH = {
    "pPr": Rule(
        children=_words(
            "keepNext keepLines pageBreakBefore widowControl suppressLineNumbers pBdr shd tabs suppressAutoHyphens "
            "kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid "
            "spacing ind contextualSpacing mirrorIndents suppressOverlap jc textAlignment outlineLvl"
        )
    ),
    **_same("keepNext keepLines pageBreakBefore widowControl suppressLineNumbers suppressAutoHyphens", _SWITCH),
    **_same("kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd", _SWITCH),
    **_same("contextualSpacing mirrorIndents suppressOverlap", _SWITCH),
    "pBdr": Rule(children=_words("top left bottom right between bar")),
    **{f"pBdr/{side}": _BORDER for side in ("top", "left", "bottom", "right", "between", "bar")},
    "tabs": Rule(children=("tab",), filled=True),
    "tab": Rule(
        {"val": "clear|center|decimal|bar|num|left|right|start|end", "pos": _INT},
        {"leader": "none|dot|hyphen|underscore|heavy|middleDot"},
    ),
    "spacing": Rule(
        may=dict.fromkeys(("before", "after"), _COUNT)
        | dict.fromkeys(("beforeAutospacing", "afterAutospacing"), _ON)
        | {"line": _COUNT, "lineRule": "auto|exact|atLeast"}
    ),
    "ind": Rule(may=dict.fromkeys(("left", "right", "start", "end"), _INT) | {"hanging": _COUNT, "firstLine": _COUNT}),
    "jc": _val("left|center|right|both|start|end|distribute"),
    "textAlignment": _val("top|center|baseline|bottom|auto"),
    "outlineLvl": _val("[0-9]"),
}
_SIDES = _words("top left bottom right insideH insideV")
_TABLE = {
    "tblPr": Rule(children=_words("tblStyleRowBandSize tblStyleColBandSize tblInd tblBorders shd tblCellMar")),
    **_same("tblStyleRowBandSize tblStyleColBandSize", _val("[0-9]")),
    "tblInd": _WIDTH,
    **_same("tblBorders tcBorders", Rule(children=_SIDES)),
    **{f"{holder}/{side}": _BORDER for holder in ("tblBorders", "tcBorders") for side in _SIDES},
    **_same("tblCellMar tcMar", Rule(children=_SIDES[:4])),
    **{f"{holder}/{side}": _WIDTH for holder in ("tblCellMar", "tcMar") for side in _SIDES[:4]},
    "tcPr": Rule(children=_words("tcBorders shd noWrap tcMar vAlign")),
    "noWrap": _SWITCH,
    "vAlign": _val("top|center|bottom"),
    "tblStylePr": Rule({"type": _PART}, children=_words("pPr rPr tblPr tcPr")),
}
_STYLE = {
    "style": Rule(
        {"styleId": _NAME},
        {"type": "paragraph|character|table|numbering", "default": _ON, "customStyle": _ON},
        _words(
            "name aliases basedOn next autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
            "pPr rPr tblPr tcPr tblStylePr"
        ),
    ),
    **_same("name aliases basedOn next", _val(_NAME)),
    **_same("autoRedefine hidden semiHidden unhideWhenUsed qFormat locked", _SWITCH),
    "uiPriority": _val("[0-9]{1,2}"),
}
_SETTINGS = {
    "zoom": Rule({"percent": "[1-9][0-9]{1,2}"}, {"val": "none|fullPage|bestFit|textFit"}),
    **_same("hideSpellingErrors hideGrammaticalErrors", _SWITCH),
    "themeFontLang": _LANGUAGES,
    "clrSchemeMapping": Rule(
        dict.fromkeys(_words("bg1 t1 bg2 t2 accent1 accent2 accent3 accent4 accent5 accent6"), _SCHEME_COLOR)
        | dict.fromkeys(_words("hyperlink followedHyperlink"), _SCHEME_COLOR)
    ),
    **_same("decimalSymbol listSeparator", _val(r"\S")),
}
_FONT = {
    "fonts": Rule(children=("font",)),
    "font": Rule({"name": ".{1,31}"}, children=_words("altName panose1 family pitch")),
    "altName": _val(".{1,31}"),
    "panose1": _val("[0-9A-Fa-f]{20}"),
    "family": _val("decorative|modern|roman|script|swiss|auto"),
    "pitch": _val("fixed|variable|default"),
}

RULES = {**_PARAGRAPH, **_RUN, **_TABLE, **_STYLE, **_SETTINGS, **_FONT}
"""By an element's name, or behind that of its holder where it means another thing there."""
SEVERAL = {"tab": "pos", "tblStylePr": "type", "font": "name"}
"""What may stand more than once, each time with another value of an attribute."""
