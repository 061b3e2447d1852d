"""The tree: all of the text, and nothing that the markup did not mean."""

from collections.abc import Iterator

import pytest
from lxml import etree

from scrapenews.parse.tree import Tree, find_tree

ARTICLE = "<p>The council voted on Monday.</p><p>It was close.</p>"


def read(markup: str) -> Tree:
    tree = find_tree(markup.encode())
    assert tree is not None
    return tree


def body(tree: Tree) -> str:
    """The body's markup."""
    markup = etree.tostring(tree.root.find("body"), encoding="unicode", with_tail=False)
    return markup.removeprefix("<body>").removesuffix("</body>")


def depths(root: etree._Element) -> Iterator[int]:
    stack = [(root, 1)]
    while stack:
        element, depth = stack.pop()
        yield depth
        stack.extend((child, depth + 1) for child in element)


def issues(tree: Tree) -> list[str]:
    return [issue.code for issue in tree.issues]


class TestMarkup:
    def test_comments_and_processing_instructions_are_left_out(self) -> None:
        assert body(read("<p>a<!-- b -->c<?d e?>f")) == "<p>acf</p>"

    def test_names_are_lower_cased(self) -> None:
        assert body(read("<P CLASS=A>x</P>")) == '<p class="A">x</p>'

    def test_entities_of_a_document_type_are_not_expanded(self) -> None:
        assert "EXPANDED" not in body(read('<!DOCTYPE x [<!ENTITY a "EXPANDED">]><p>&a;</p>'))

    @pytest.mark.parametrize("declaration", ["<?xml version='1.0'?>", "<?xml version='1.0' encoding='bogus-8'?>"])
    def test_an_xml_declaration_is_left_out(self, declaration: str) -> None:
        assert body(read(f"{declaration}\n<html><body><p>x</p></body></html>")) == "<p>x</p>"

    def test_xhtml_under_a_prefix_is_html(self) -> None:
        tree = read('<x:html xmlns:x="http://www.w3.org/1999/xhtml"><x:body><x:p>a</x:p></x:body></x:html>')
        assert tree.root.findtext("body/p") == "a"

    def test_other_prefixes_stay(self) -> None:
        assert read("<html><body><o:p>a</o:p>").root.find("body")[0].tag == "o:p"

    def test_control_characters_are_left_out(self) -> None:
        assert body(read("<p>re\x1fport\0ed\x07 on\vMonday\t!")) == "<p>reported on Monday\t!</p>"

    def test_numeric_references_mean_what_browsers_take_them_for(self) -> None:
        assert body(read("<p>&#145;a&#146;&#x80;&#0;&#xD800;")) == "<p>‘a’€\ufffd\ufffd</p>"

    def test_nothing_is_no_tree(self) -> None:
        assert find_tree(b"<!-- nothing -->") is None


class TestWhatFollows:
    def test_text_after_the_body_is_in_the_body(self) -> None:
        tree = read("<body><p>a</p></body> b <p>c</p>")
        assert body(tree) == "<p>a</p><div> b </div><p>c</p>"
        assert tree.root.find("body").getnext() is None

    def test_white_space_after_the_body_is_nothing(self) -> None:
        assert body(read("<body><p>a</p></body>\n")) == "<p>a</p>"

    def test_text_after_the_end_of_the_page_is_in_the_body(self) -> None:
        tree = read("<html><body><p>a</p></body></html><p>b</p>c</html>d")
        assert body(tree) == "<p>a</p><div><p>b</p>c</div><div>d</div>"
        assert tree.root.getnext() is None

    def test_a_second_page_in_the_same_file_is_in_the_body(self) -> None:
        tree = read("<html><body>a</body></html><html><head><title>t</title></head><body>b</body></html>")
        assert body(tree) == "a<div><div>b</div></div>"

    def test_a_page_after_an_empty_one_has_its_head_and_body(self) -> None:
        tree = read("<html></html><html><head><title>t</title></head><body>b</body></html>")
        assert ("t", "b") == (tree.root.findtext("head/title"), tree.root.findtext("body"))
        assert ["head", "body"] == [child.tag for child in tree.root]

    def test_text_between_a_second_head_and_its_body_is_in_the_body(self) -> None:
        tree = read("<html><body>a</body></html>b<head><meta name=c></head>d<body>e</body>f")
        assert "abdef" == "".join(tree.root.find("body").itertext())

    def test_heads_are_joined(self) -> None:
        tree = read("<html><head><meta name=a></head></html><html><head><meta name=b></head><body>c")
        assert ["a", "b"] == [meta.get("name") for meta in tree.root.iterfind("head/meta")]

    def test_attributes_of_a_late_html_tag_are_on_the_root(self) -> None:
        assert read("<script>1</script><html lang=de class=a><p>x").root.get("lang") == "de"

    def test_attributes_of_the_html_tag_are_as_they_are(self) -> None:
        assert read("<html lang=de><html lang=en><p>x").root.attrib == {"lang": "de"}

    def test_what_is_no_name_of_an_attribute_is_left_out(self) -> None:
        assert read("<script>1</script><html lang=de {{attributes><p>x").root.get("lang") == "de"


class TestDepth:
    @pytest.mark.parametrize(
        "tag", ["div", "span", "blockquote", "ul><li", "dl><dd", "table><tr><td", "x-y", "svg", "h2"]
    )
    @pytest.mark.parametrize("times", [300, 5000])
    def test_no_depth_loses_text(self, tag: str, times: int) -> None:
        tree = read(f"<{tag}>" * times + ARTICLE)
        assert body(tree).count(ARTICLE) == 1
        assert max(depths(tree.root)) <= 256
        assert issues(tree) == ["markup_repaired"]

    @pytest.mark.parametrize(
        "nest",
        ["<b><div></b>", "<tr><li>", "<tr><thead><rt>", "<rt>", "<x-y><td><p>", "<caption><td>", "<select><option>"],
    )
    def test_end_tags_that_do_not_fit_lose_no_text(self, nest: str) -> None:
        tree = read(nest * 3000 + ARTICLE)
        assert body(tree).count(ARTICLE) == 1
        assert max(depths(tree.root)) <= 256

    @pytest.mark.parametrize(
        "markup", ["<div>" * 200 + ARTICLE, "<p><b>" * 5000 + ARTICLE, "<a href=x>" * 5000 + ARTICLE]
    )
    def test_what_libxml2_can_build_is_left_alone(self, markup: str) -> None:
        assert issues(read(markup)) == []

    def test_blocks_that_go_leave_paragraphs_so_that_words_do_not_glue(self) -> None:
        tree = read("<div>" * 300 + "one</div><div>two" + "</div>" * 300 + "three")
        assert ["one", "two", "three"] == [text for text in tree.root.itertext() if text.strip()]

    def test_links_and_headings_stay_longer_than_wrappers(self) -> None:
        tree = read("<font>" * 300 + '<h2>Head</h2><p>a <a href="x">link</a></p>')
        assert tree.root.findtext(".//h2") == "Head"
        assert tree.root.find(".//p/a").get("href") == "x"

    def test_scripts_and_comments_in_a_deep_page_stay_as_they_are(self) -> None:
        script = '<script>if (a<b) { "</div><div>" }</script>'
        tree = read("<div>" * 300 + f"<!-- <div> -->{script}<title>a<b>c</title>{ARTICLE}")
        assert script[8:-9] == tree.root.findtext(".//script")
        assert tree.root.findtext(".//title") == "a<b>c"


class TestSize:
    def test_a_text_longer_than_libxml2_takes_is_whole(self) -> None:
        tree = read("<p>" + "word " * 2_400_000 + "</p>" + ARTICLE)
        assert body(tree).endswith(ARTICLE)
        assert len(tree.root.findtext("body/p") or "") == 12_000_000

    def test_attributes_beyond_all_measure_are_cut_and_it_is_said(self) -> None:
        tree = read("<div " + " ".join(f"a{number}=1" for number in range(40_000)) + f">{ARTICLE}</div>")
        assert body(tree).count(ARTICLE) == 1
        assert len(tree.root.find("body/div").attrib) == 150
        assert issues(tree) == ["cut"]

    def test_quoted_angle_brackets_hide_no_attributes(self) -> None:
        tree = read("<div " + " ".join(f"a{number}='>'" for number in range(40_000)) + f">{ARTICLE}</div>")
        assert issues(tree) == ["cut"]
        assert body(tree).count(ARTICLE) == 1

    def test_a_long_value_is_no_cut(self) -> None:
        tree = read(f"<div class='{'post ' * 200_000}'>{ARTICLE}</div>")
        assert issues(tree) == []
        assert len(tree.root.find("body/div").get("class") or "") == 1_000_000

    def test_as_many_attributes_as_are_kept_are_kept(self) -> None:
        filler = "x" * 300_000
        tree = read("<div " + " ".join(f'a{number}="b>"' for number in range(150)) + f">{filler}</div>")
        assert len(tree.root.find("body/div").attrib) == 150
        assert issues(tree) == []


class TestRescue:
    @pytest.mark.parametrize(
        "opening", ["<!-- ", "<!-- <!-- ", "<title>News", "<TITLE>News", "<textarea>", "<xmp>", "<noembed>", "<iframe>"]
    )
    def test_what_never_ends_swallows_no_page(self, opening: str) -> None:
        tree = read(f"<html><body>{opening}<div>{ARTICLE}</div>")
        assert body(tree).count(ARTICLE) == 1
        assert issues(tree) == ["markup_repaired"]

    def test_the_title_keeps_its_text(self) -> None:
        assert read(f"<title>News <b>{ARTICLE}").root.findtext(".//title") == "News "

    def test_what_looks_like_xml_is_rescued_without_a_warning(self) -> None:
        assert "x" in "".join(read("<?XML ><p><TITLE>x<p>").root.itertext())

    def test_a_long_page_is_rescued_too(self) -> None:
        assert body(read(f"<title>News<div>{ARTICLE * 3000}</div>")).count("It was close.") == 3000

    def test_a_reference_of_thousands_of_digits_does_not_stop_it(self) -> None:
        assert "x" in "".join(read(f"<title>News<p>x</p>&#{'1' * 5000};<p>y").root.itertext())

    def test_text_after_the_last_tag_is_not_lost(self) -> None:
        assert "the end < of it" in "".join(read("<title>News<p>x</p>the end < of it").root.itertext())

    def test_a_page_without_text_in_which_all_ends_is_left_alone(self) -> None:
        tree = read("<title>News</title><div id=app></div><script>go()</script>")
        assert issues(tree) == []

    def test_what_never_ends_behind_the_text_is_left_alone(self) -> None:
        assert issues(read(f"{ARTICLE}<!-- never ends")) == []

    def test_a_script_that_never_ends_is_no_text(self) -> None:
        assert (
            body(read("<div></div><script>var a = '<p>x</p>'"))
            == "<div/><script>var a = '&lt;p&gt;x&lt;/p&gt;'</script>"
        )


@pytest.mark.parametrize(
    "markup",
    [
        "<html><head><article>a</article>one&#1;two&#xfffe; three\ffour</head><body>five",
        "<html><body><p>a</p></body>one&#1;two&#xfffe; three\ffour<p>five</p></html>",
    ],
    ids=["in a head", "behind the body"],
)
def test_a_text_is_moved_without_characters_that_no_tree_may_be_given(markup: str) -> None:
    assert "onetwo three four" in "".join(read(markup).root.itertext())
