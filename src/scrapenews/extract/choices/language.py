"""Which language the article is in."""

from scrapenews.extract.fields.languages import ONLY_LANGUAGE, fits_script, main_script
from scrapenews.record import Claim, Issue


def choose_language(found: list[Claim], text: str) -> tuple[Claim | None, str | None, Issue | None]:
    """The declared language that fits the script of the text; else what the script itself tells, with a remark."""
    script = main_script(text)
    if script is None:
        return (found[0], found[0].value, None) if found else (None, None, None)
    for claim in found:
        if fits_script(claim.value, script):
            return claim, _most_exact(claim.value, found), None
    told = ONLY_LANGUAGE.get(script)
    if not found:
        return None, told, None
    message = f"The page declares {found[0].value}, but its text is in {script.title()} script."
    return None, told, Issue(code="language_conflict", message=message)


def _most_exact(language: str, found: list[Claim]) -> str:
    """The same language with its region, where another source gives one."""
    return next((claim.value for claim in found if claim.value.startswith(f"{language}-")), language)
