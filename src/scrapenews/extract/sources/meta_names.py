"""The names of ``meta`` elements that speak of an article, and which field each speaks of.

Sources: the OpenGraph protocol and its article namespace, Twitter (X) cards, Dublin Core, the HTML Standard's
standard metadata names, and the names that analytics and publishing systems have made common.
"""

META_FIELDS = {
    "headline": (
        "og:title twitter:title headline dc.title dcterms.title citation_title parsely-title sailthru.title "
        "cxenseparse:recs:title cxenseparse:title hdl article:title twitter:text:title"
    ),
    "alternative_headline": "subheadline article:subtitle dek standfirst",
    "description": (
        "og:description twitter:description description dc.description dcterms.description dcterms.abstract "
        "sailthru.description article:description"
    ),
    "authors": (
        "author article:author dc.creator dcterms.creator dc.author parsely-author sailthru.author byl "
        "citation_author cxenseparse:author cxenseparse:rxp-author article:author_name og:author "
        "og:article:author bt:author creator rbauthors article.author dc.contributor vr:author "
        "shareaholic:article_author_name book:author authors twitter:data:author mrf:authors byline"
    ),
    "date_published": (
        "article:published_time article:published og:article:published_time og:published_time og:pubdate "
        "pubdate publishdate publish_date publish-date date dc.date dc.date.issued dc.date.created dc.issued "
        "dcterms.date dcterms.issued dcterms.created dcterms.available parsely-pub-date sailthru.date "
        "cxenseparse:recs:publishtime cxenseparse:publishtime datepublished date_published published "
        "published_time published-date publication_date publication-date article_date_original citation_date "
        "citation_publication_date citation_online_date originalpublicationdate original-publish-date ptime "
        "displaydate release_date releasedate created creation_date datecreated article.published "
        "article.created shareaholic:article_published_time bt:pubdate timestamp pub_date article:created "
        "vr:published_time rnews:datepublished iso-8601-publish-date prism.publicationdate dc:date dc:created "
        "mrf:published article-published article:publicationdate published_at publisheddate og:publish_date "
        "og:release_date article-published_time article:first_published_time article_publication_date "
        "publicationdate date-pub cxenseparse:recs:published_time last-published date.created"
    ),
    "date_modified": (
        "article:modified_time article:modified og:updated_time article:updated_time og:article:modified_time "
        "og:modified_time lastmod last-modified lastmodified modified date.modified dc.date.modified "
        "dcterms.modified dc.modified datemodified date_modified revision_date updated updated_time moddate "
        "article.updated article:updated cxenseparse:modtime utime shareaholic:article_modified_time "
        "bt:moddate iso-8601-modified-date dateupdate last_updated_date last-modified-date article_date_updated"
    ),
    "publisher": (
        "og:site_name publisher dc.publisher dcterms.publisher application-name copyright-holder cre "
        "article:publisher_name citation_journal_title twitter:app:name:iphone sitename"
    ),
    "section": (
        "article:section section parsely-section dc.subject.section cxenseparse:category category og:section "
        "article:category bt:section cxenseparse:taxonomy page-topic topic sectionname article.section"
    ),
    "keywords": (
        "news_keywords article:tag keywords parsely-tags sailthru.tags dc.subject og:article:tag citation_keywords"
    ),
    "in_language": "content-language dc.language dcterms.language language og:locale inlanguage citation_language",
    "image": (
        "og:image og:image:url og:image:secure_url twitter:image twitter:image:src parsely-image-url "
        "sailthru.image.full thumbnail"
    ),
    "videos": "og:video:secure_url og:video:url og:video twitter:player",
    "is_accessible_for_free": (
        "article:content_tier og:article:content_tier content_tier isaccessibleforfree cxenseparse:access "
        "article:opinion_tier article:free article:access content_access access paywall cxenseparse:paywall "
        "article:paywall is_paywalled ispaywalled premium ispremium is_premium article:premium article:locked"
    ),
    "canonical_url": "og:url twitter:url",
    "policy": "dcterms.license dct:license dcterms:license dc.license license og:license article:license",
}
"""A field's names, the more trustworthy first."""

FAMILY_FIRST = frozenset(["citation_author", "dc.creator", "dcterms.creator", "dc.contributor"])
"""Names whose content may put the family name first, parted by a comma, as library catalogues do."""

FIELD_OF_NAME = {name: field for field, names in META_FIELDS.items() for name in names.split()}
"""What each name speaks of."""

RANK_OF_NAME = {name: rank for names in META_FIELDS.values() for rank, name in enumerate(names.split())}
"""A name's place among those of its field."""
