"""What a page is, by what it says of itself and by its shape."""

from scrapenews.record import Kind

KIND_OF_TYPE: dict[str, Kind] = {
    "LiveBlogPosting": "live_blog",
    "ImageGallery": "gallery",
    "MediaGallery": "gallery",
    "CollectionPage": "listing",
    "SearchResultsPage": "listing",
    "ProfilePage": "other",
    "ContactPage": "other",
    "AboutPage": "other",
    "CheckoutPage": "other",
    "Product": "other",
    "ProductGroup": "other",
    "JobPosting": "other",
    "DiscussionForumPosting": "other",
    "QAPage": "other",
    "Event": "other",
    "RealEstateListing": "other",
    "SoftwareApplication": "other",
}
"""schema.org types that tell what a page is; the Article types are told apart elsewhere,
and an ``ItemList`` stands on pages of every kind."""

ARTICLE_KINDS = ("Article", "Posting", "Report", "Review", "Recipe", "HowTo", "PressRelease")

KIND_OF_OPENGRAPH: dict[str, Kind] = {
    "video": "video",
    "video.other": "video",
    "video.movie": "video",
    "video.episode": "video",
    "product": "other",
    "product.item": "other",
    "profile": "other",
    "books.book": "other",
}
"""Values of ``og:type`` that tell something by themselves; ``website`` says nothing, and ``article`` little."""


def kind_of_types(types: frozenset[str]) -> Kind | None:
    """What a JSON-LD or microdata object of these types makes of its page.

    >>> kind_of_types(frozenset(["NewsArticle"])), kind_of_types(frozenset(["LiveBlogPosting", "Article"]))
    ('article', 'live_blog')
    """
    stated = [KIND_OF_TYPE[name] for name in types if name in KIND_OF_TYPE]
    if "live_blog" in stated:
        return "live_blog"
    if any(name.endswith(ARTICLE_KINDS) for name in types if name not in KIND_OF_TYPE):
        return "article"
    return min(stated) if stated else None
