"""``python -m privpolicy``: the command line."""

import sys

from privpolicy.extra.cli import main

sys.exit(main())
