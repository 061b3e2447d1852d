"""``python -m scrapenews`` is ``scrapenews``."""

from scrapenews.cli import main

if __name__ == "__main__":
    main()
