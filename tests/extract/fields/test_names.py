"""What looks like a name, and what is no part of one."""

import pytest

from scrapenews.extract.fields.names import clean_name, is_agency, is_desk, is_full, is_name, is_personal, split_at_role


@pytest.mark.parametrize(
    "text",
    ["http://x.example", "ann@x.example", "What is this?", "x" * 200, "12 34", "!!!", "© Ann Lee", "HARBOURSann lee"],
)
def test_what_is_no_name(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize("label", ["Read more", "Last Updated", "Recent Posts", "Full Bio", "5 min"])
def test_labels_are_no_names(label: str) -> None:
    assert not is_name(label)


def test_a_number_of_two_digits_is_part_of_a_name_only_in_a_field_for_machines() -> None:
    assert (False, True) == (is_name("Studio 54 News"), is_name("Studio 54 News", printed=False))


def test_a_name_is_full_with_two_words_or_in_a_script_that_needs_one() -> None:
    assert [True, True, True, False] == [is_full(name) for name in ("Ann Lee", "张三", "Петров", "Lübeck")]


def test_desks_are_told_from_people() -> None:
    names = ("Staff Writer", "Bridge Post Staff", "MM-Redaktion", "编辑部", "Ann Lee", "Senior Staff Writer")
    assert [True, True, True, True, False, False] == [is_desk(name) for name in names]


def test_small_words_do_not_count_in_a_persons_name() -> None:
    assert (True, False, False) == (
        is_personal("Maria de la Luz Gomez Soto"),
        is_personal("Center for Roads"),
        is_personal("Reuters"),
    )


def test_agencies_are_short_and_of_one_size() -> None:
    assert [True, True, False, False] == [is_agency(word) for word in ("dpa", "AFP", "Lee", "REUTERS")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (" – Ann Lee: ", "Ann Lee"),
        ("Ann Lee, Ph.D.", "Ann Lee"),
        ("Ann Lee Jr.", "Ann Lee Jr."),
        ("王小明记者", "王小明"),
    ],
)
def test_what_is_no_part_of_a_name_goes(text: str, name: str) -> None:
    assert name == clean_name(text)


def test_a_role_of_a_desk_is_not_cut_off() -> None:
    assert ("Redaktion Mobil", None) == split_at_role("Redaktion Mobil")
