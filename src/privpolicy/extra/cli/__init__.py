"""The command line: ``privpolicy ask``, ``respond`` and ``plan``, and what helps to ask.

The exit code is the answer: of ``ask`` 0 permitted, 1 denied, 3 undetermined; of ``respond`` 0 granted,
1 refused, 3 undetermined, 4 partly granted; of ``plan`` 0 where nothing is for review and 3 where something
is. What cannot be asked is 2, with every fault on standard error. What a command does not need it does not
import: each module here adds a group of commands, and imports their work when one of them is run.
"""

from privpolicy.extra.cli.program import main, parser

__all__ = ["main", "parser"]
