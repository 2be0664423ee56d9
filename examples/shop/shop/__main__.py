"""The shop's command line: ``python -m shop --help``."""

from shop.command import main

raise SystemExit(main())
