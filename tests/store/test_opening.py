"""Which places are stores, and what is said of those that are none."""

from pathlib import Path

import pytest

from scrapenews.errors import StoreError
from scrapenews.store import open_store


def test_a_store_is_made_where_there_is_none(tmp_path: Path) -> None:
    with open_store(tmp_path / "news.db"):
        assert (tmp_path / "news.db").is_file()


def test_no_store_is_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as raised:
        open_store(tmp_path / "news.db", create=False)
    assert "store.none" == raised.value.code
    assert not (tmp_path / "news.db").exists()
