"""Which language the article is in."""

from scrapenews.extract.fields.languages import fits_script, main_script
from scrapenews.extract.fields.text_language import are_close, speaks_against
from scrapenews.record import Claim, Issue

_TOLD = "page"
"""The source of the claim that the text makes by its own words."""


def choose_language(found: list[Claim], text: str) -> tuple[Claim | None, str | None, Issue | None]:
    """The first declared language that the text can be in; else the one that the text itself tells.

    A declared language is passed over, with a remark, where the text is in a script that the language is not written
    in, or has the common words of another.
    """
    declared = [claim for claim in found if claim.source != _TOLD]
    told = next((claim for claim in found if claim.source == _TOLD), None)
    script = main_script(text)
    fitting = next((claim for claim in declared if script is None or _fits(claim.value, script, text, told)), None)
    issue = _remark(declared[0], script, told) if declared and fitting is not declared[0] else None
    if fitting:
        return fitting, _most_exact(fitting.value, declared), issue
    return told, told.value if told else None, issue


def _fits(language: str, script: str, text: str, told: Claim | None) -> bool:
    if told and are_close(language, told.value):  # what the words say was found out already
        return fits_script(language, script)
    return fits_script(language, script) and not speaks_against(language, text)


def _remark(declared: Claim, script: str | None, told: Claim | None) -> Issue:
    read = f"is in {told.value}" if told else f"is in {(script or '').title()} script"
    return Issue(code="language_conflict", message=f"The page declares {declared.value}, but its text {read}.")


def _most_exact(language: str, found: list[Claim]) -> str:
    """The same language with its region, where another source gives one."""
    return next((claim.value for claim in found if claim.value.startswith(f"{language}-")), language)
