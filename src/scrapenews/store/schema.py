"""The tables."""

from sqlalchemy import (
    BigInteger,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from scrapenews.store.columns import ID, Moment, Words

METADATA = MetaData()

meta = Table(
    "meta",
    METADATA,
    Column("key", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)
"""What the store says of itself: ``schema_version`` first of all."""

run = Table(
    "run",
    METADATA,
    Column("id", ID, primary_key=True),
    Column("job", Words, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("summary", Words, nullable=False, server_default="{}"),
)
"""Every run of a job."""

source = Table(
    "source",
    METADATA,
    Column("id", ID, primary_key=True),
    Column("name", Words, nullable=False, unique=True),
    Column("url", Words, nullable=False),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("checked_at", Moment),
    Column("due_at", Moment),
    Column("failures", Integer, nullable=False, default=0),
    Column("outcome", String(20), nullable=False),
    Column("code", Words),
    Column("message", Words),
    Column("rules", String(80)),
)
"""Every source, with what its last asking gave. `rules` is a digest of what the job wants of it."""

listing = Table(
    "listing",
    METADATA,
    Column("source_id", ForeignKey("source.id"), primary_key=True),
    Column("key", String(80), primary_key=True),
    Column("url", Words, nullable=False),
    Column("etag", Words),
    Column("last_modified", Words),
)
"""The further listings that a source leads to, such as the sitemaps of an index, with their validators. The key is a
digest of the address, which may be too long for an index."""

page = Table(
    "page",
    METADATA,
    Column("id", ID, primary_key=True),
    Column("key", Words, nullable=False),
    Column("url", Words, nullable=False),
    Column("source_id", ForeignKey("source.id"), nullable=False),
    Column("first_seen_at", Moment, nullable=False),
    Column("via", String(20), nullable=False),
    Column("found_in", Words, nullable=False),
    Column("listed_modified", Moment),
    Column("state", String(20), nullable=False, default="new"),
    Column("tried", Integer, nullable=False, default=0),
    Column("due_at", Moment),
    Column("checked_at", Moment),
    Column("failures", Integer, nullable=False, default=0),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("versions", Integer, nullable=False, default=0),
    Column("digest", String(80)),
    Column("newest_id", ID),
    Column("last_code", Words),
    Column("group_id", ID),
    Index("page_due", "tried", "due_at", "id"),
    Index("page_due_of_source", "source_id", "tried", "due_at", "id"),
    Index("page_in_group", "group_id"),
)
"""Every page that a listing named, with what is known of it now. `tried` is 0 until its first attempt, then 1: new
pages come before others."""

address = Table(
    "address",
    METADATA,
    Column("key", Words, primary_key=True),
    Column("page_id", ForeignKey("page.id"), nullable=False),
)
"""The keys that pages are known by: the first one of each, and where redirects led."""

attempt = Table(
    "attempt",
    METADATA,
    Column("id", ID, primary_key=True),
    Column("run_id", ForeignKey("run.id"), nullable=False),
    Column("page_id", ForeignKey("page.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("status_code", Integer),
    Column("code", Words),
    Column("message", Words),
    Column("seconds", Double),
    Column("bytes", ID),
    Column("version", Integer),
)
"""Every attempt on a page."""

version = Table(
    "version",
    METADATA,
    Column("id", ID, primary_key=True),
    Column("page_id", ForeignKey("page.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("digest", String(80), nullable=False),
    Column("first_seen_at", Moment, nullable=False),
    Column("language", Words),
    Column("published", Moment),
    Column("agency", Words),
    UniqueConstraint("page_id", "number"),
)
"""Every version of every article. `published` is the record's, where that has a time."""

record = Table(
    "record",
    METADATA,
    Column("version_id", ForeignKey("version.id"), primary_key=True),
    Column("json", Words, nullable=False),
)
"""The versions' records: apart, so that a search among versions reads none of them."""

signature = Table(
    "signature",
    METADATA,
    Column("page_id", ForeignKey("page.id"), primary_key=True),
    Column("places", LargeBinary, nullable=False),
    Column("runs", Integer, nullable=False),
)
"""The signatures of the newest versions, by which copies are told; see `near`."""

band = Table(
    "band",
    METADATA,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("page_id", ForeignKey("page.id"), primary_key=True),
    sqlite_with_rowid=False,
)
"""The bands of the signatures, by which candidates are found."""

tally = Table(
    "tally",
    METADATA,
    Column("source_id", ForeignKey("source.id"), primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("code", Words, primary_key=True),
    Column("filled", Text, primary_key=True),
    Column("times", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How many attempts on a source's pages ended the same way on a day: with the same outcome, code and fields filled. The
sum of `attempt`, kept up to date with it, so that a year's attempts need not be counted to show a fortnight's."""
