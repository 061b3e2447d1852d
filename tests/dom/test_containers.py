"""What blocks stand in: containers, their names and places, and the media between blocks."""

import pytest
from tests.dom.trees import outline, tags, texts

from scrapenews.dom import Container, Outline


def container(page: Outline, name: str) -> Container:
    """The first container with a class or id."""
    return next(found for found in page.containers if name in found.names.split())


def inside(page: Outline, name: str) -> list[str]:
    """The texts of the blocks inside a container."""
    found = container(page, name)
    return [block.text for block in page.blocks[found.first : found.last]]


PAGE = (
    "<body>zero<div class=a id=b role=main itemprop=articleBody>one<p>two</p><div class=c><p>three</p>four</div></div>"
    "<div class=d></div><p>five</p>"
)


@pytest.mark.parametrize(
    ("expected", "name"),
    [(["one", "two", "three", "four"], "a"), (["three", "four"], "c"), ([], "d")],
)
def test_a_container_knows_the_blocks_inside_it(expected: list[str], name: str) -> None:
    assert expected == inside(outline(PAGE), name)


def test_the_outermost_container_holds_all_blocks() -> None:
    page = outline(PAGE)
    assert (0, len(page.blocks)) == (page.containers[0].first, page.containers[0].last)


def test_every_block_is_inside_its_containers() -> None:
    page = outline(PAGE)
    around = [(block.index, here) for block in page.blocks for here in block.container.ancestors()]
    assert [] == [index for index, here in around if not here.first <= index < here.last]


def test_parents_stand_before_their_children_and_indices_are_places() -> None:
    page = outline(PAGE)
    assert list(range(len(page.containers))) == [found.index for found in page.containers]
    assert all(found.parent.index < found.index for found in page.containers[1:] if found.parent)


def test_depth_counts_the_containers_around() -> None:
    assert 4 == outline("<div><section><p>x").blocks[0].container.depth


def test_names_are_class_id_role_and_itemprop() -> None:
    assert "a b main articleBody" == container(outline(PAGE), "a").names


def test_a_path_gives_the_last_four_elements_with_their_first_class() -> None:
    path = outline("<main><div class='story wide' id=x><section><p class=lead>x").blocks[0].container.path()
    assert "main > div.story > section > p.lead" == path


def test_closest_is_the_nearest_of_some_elements_itself_included() -> None:
    here = outline("<ul><li><div><p>x").blocks[0].container
    assert ["p", "li", "ul"] == [found.tag for tag in ("p", "li", "ul") if (found := here.closest(tag))]


def test_closest_is_none_where_there_is_none() -> None:
    assert outline("<p>x").blocks[0].container.closest("table", "ul") is None


def test_containers_on_the_same_path_share_a_signature() -> None:
    one, two, other, deeper = (
        block.container.signature
        for block in outline(
            "<div class=a><p>1</p></div><div class=a><p>2</p></div><div class=b><p>3</p></div><p>4"
        ).blocks
    )
    assert one == two
    assert len({one, other, deeper}) == 3


# ---------------------------------------------------------------------------------------------------- custom elements


def test_a_custom_element_in_a_sentence_does_not_part_it() -> None:
    assert ["one two three"] == texts("<p>one <x-tip>two</x-tip> three</p>")


def test_custom_elements_around_blocks_are_containers() -> None:
    page = outline("<app-root class=r><app-story class=s><p>one</p></app-story><p>two</p></app-root>")
    assert (["one", "two"], ["one"]) == (inside(page, "r"), inside(page, "s"))


def test_a_span_around_blocks_is_a_container() -> None:
    assert ["one", "two"] == inside(outline("<span class=s><p>one</p><p>two</p></span><p>three"), "s")


def test_a_link_around_blocks_makes_blocks_of_them() -> None:
    assert ["h3", "p", "div"] == tags("<div><a href=/x><h3>one</h3><p>two</p></a>three</div>")


# ---------------------------------------------------------------------------------------------------- media


def places(html: str) -> list[tuple[str, str, int]]:
    """Each medium with the element around it and the block it stands before."""
    return [(medium.element.tag, medium.container.tag, medium.before) for medium in outline(html).media]


@pytest.mark.parametrize(
    "tag", ["img", "picture", "iframe", "video", "audio", "object", "embed", "amp-img", "amp-video", "amp-iframe"]
)
def test_media_are_listed_with_where_they_stand(tag: str) -> None:
    assert [(tag, "div", 1)] == places(f"<p>one</p><div><{tag} src=x></{tag}></div><p>two</p>")


def test_a_picture_in_a_paragraph_stands_before_that_paragraph() -> None:
    assert [("img", "p", 1)] == places("<p>one</p><p>two <img src=x> three</p>")


def test_a_picture_behind_the_last_block_stands_at_the_end() -> None:
    assert [("img", "body", 1)] == places("<p>one</p><img src=x>")


def test_a_picture_is_listed_once_with_its_sources() -> None:
    assert [("picture", "figure", 0)] == places("<figure><picture><source srcset=a><img src=b></picture></figure>")


def test_pictures_of_scripts_off_are_not_listed() -> None:
    assert [] == places("<noscript><img src=x></noscript><p>one")


def test_fallbacks_of_players_are_no_media() -> None:
    assert [("video", "body", 0)] == places("<video><source src=x><img src=y>no video</video>")
