"""The commands that show what there is: ``demo``, ``clauses``, ``policies`` and ``terms``."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from privpolicy.extra.cli.options import add_lang, add_policy, command
from privpolicy.extra.cli.printing import print_lines

if TYPE_CHECKING:
    from privpolicy.extra.cli.options import Commands


def add_demo(commands: Commands) -> None:
    """``privpolicy demo``."""
    parser = command(commands, "demo", _demo, "a guided tour over both policies")
    parser.epilog = "The texts are in Swedish and in English by turns."


def add_clauses(commands: Commands) -> None:
    """``privpolicy clauses``."""
    parser = command(commands, "clauses", _clauses, "each clause of a policy, and the rules that carry it")
    add_policy(parser)
    add_lang(parser, "the policy's first language")


def add_policies(commands: Commands) -> None:
    """``privpolicy policies``."""
    parser = command(commands, "policies", _policies, "the policies that are shipped with the library")
    add_lang(parser, "each policy's first language")


def add_terms(commands: Commands) -> None:
    """``privpolicy terms``."""
    parser = command(commands, "terms", _terms, "the keys that a question is made of, with their labels")
    parser.add_argument(
        "kind", nargs="?", help="data, purposes, recipients, subjects, events, states, facts or rights"
    )
    parser.add_argument("--policy", metavar="POLICY", help="add the terms of a policy's own")
    add_lang(parser, "Swedish")


def _demo(_options: argparse.Namespace) -> int:
    from privpolicy.extra.demo import tour

    return print_lines(tour())


def _clauses(options: argparse.Namespace) -> int:
    from privpolicy.extra.asking import policy_of
    from privpolicy.extra.listing import clauses

    policy = policy_of(options.policy)
    return print_lines(clauses(policy, options.lang or policy.languages[0]))


def _policies(options: argparse.Namespace) -> int:
    from privpolicy.extra.listing import policies
    from privpolicy.policies import IDS, find

    return print_lines(policies((find(policy_id) for policy_id in IDS), options.lang))


def _terms(options: argparse.Namespace) -> int:
    from privpolicy.extra.asking import policy_of
    from privpolicy.extra.listing import terms

    policy = policy_of(options.policy) if options.policy else None
    language = options.lang or (policy.languages[0] if policy is not None else "sv")
    return print_lines(terms(options.kind, policy, language))
