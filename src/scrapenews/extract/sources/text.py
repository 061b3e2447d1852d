"""Claims of the article's own words: which language they are in."""

from scrapenews.extract.claims import claim
from scrapenews.extract.fields.text_language import tell_language
from scrapenews.extract.material import Material
from scrapenews.record import Claim

_ENOUGH = 2_000
_SHOWN = 100


def text_claims(material: Material) -> list[Claim]:
    """What the running text tells by itself, whatever the page declares."""
    text = ""
    for block in material.body.blocks:
        if block.is_prose and len(text) < _ENOUGH:
            text += f"{block.text}\n"
    language = tell_language(text)
    return [claim("page", "text", "in_language", language, text[:_SHOWN].strip())] if language else []
