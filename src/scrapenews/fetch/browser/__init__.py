"""Stub."""

from scrapenews.fetch.run import Run
from scrapenews.record import Response


async def render_page(page: Response, run: Run) -> Response:
    raise NotImplementedError
