"""Faults of files: each with its file, line and column, the offending text and the way out; all at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given, strategies as st

from privpolicy.errors import Fault, ModelError, PolicyError
from privpolicy.extra import nodes, yaml_nodes
from privpolicy.extra.filing import starting_policy
from privpolicy.extra.json_nodes import composed as composed_json
from privpolicy.extra.nodes import find, plain
from privpolicy.extra.yaml import load_policy
from privpolicy.extra.yaml_faults import told as told_in_our_words
from privpolicy.extra.yaml_nodes import composed as composed_yaml

HEAD = "id: shop\ncontroller: {name: Shop}\n"
VISITS = """\
id: shop
controller: {name: Shop}
clauses:
  - {id: '6.3', text: Vi sparar uppgifterna i 36 månader.}
activities:
  - id: visits
    data: [ip_address, site_usage]
    purposes: [site_visit]
    basis: consent
    storage: {kind: after, event: last_activity, period: P36M}
    clauses: ['6.3']
"""


def faults(text: str | Path) -> list[str]:
    """What is said of a policy that is refused."""
    with pytest.raises(PolicyError) as refused:
        load_policy(text)
    return [str(fault) for fault in refused.value.faults]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        pytest.param(
            "basis: consent",
            "basis: consnt",
            "9:12: activities.0.basis: input should be "
            "'consent', 'contract', 'legal_obligation', 'vital_interests', 'public_task' or "
            "'legitimate_interests' "
            "(got 'consnt'); did you mean 'consent'?",
            id="a closed word",
        ),
        pytest.param(
            "[ip_address, ",
            "[ip_adress, ",
            "7:12: visits.data: unknown data category 'ip_adress'; did you mean 'ip_address'?",
            id="a term in a list",
        ),
        pytest.param(
            "event: last_activity",
            "event: last_activty",
            "10:35: visits.event: unknown event 'last_activty'; did you mean 'last_activity'?",
            id="a term in a rule",
        ),
        pytest.param(
            "kind: after",
            "kind: aftr",
            "10:21: activities.0.storage.kind: unknown kind 'aftr'; did you mean 'after'?",
            id="a kind",
        ),
        pytest.param("kind: after, ", "", "10:5: activities.0.storage: has no 'kind'", id="no kind"),
        pytest.param(
            "period: P36M",
            "period: 36 months",
            "10:58: activities.0.storage.after.period: "
            "'36 months' is not a period; write whole years, months, weeks or days, such as 'P36M'",
            id="a period",
        ),
        pytest.param(
            "purposes:",
            "purpose:",
            "8:5: activities.0.purpose: there is no field 'purpose'; did you mean 'purposes'?",
            id="a field",
        ),
        pytest.param(
            "    purposes: [site_visit]\n",
            "",
            "6:5: activities.0.purposes: is required",
            id="a missing field",
        ),
        pytest.param(
            "clauses: ['6.3']",
            "clauses: [6.4]",
            "11:15: visits.clauses: no clause '6.4'; did you mean '6.3'?",
            id="a clause",
        ),
        pytest.param(
            "controller: {name: Shop}",
            "controller: Shop",
            "2:13: controller: expected a mapping (got 'Shop')",
            id="a text for a mapping",
        ),
        pytest.param(
            "data: [ip_address, site_usage]",
            "data: ip_address",
            "7:11: activities.0.data: expected a list (got 'ip_address')",
            id="a text for a list",
        ),
        pytest.param(
            "  - id: visits",
            "  - id: 'visits!'",
            "6:9: activities.0.id: string should match pattern",
            id="an id",
        ),
    ],
)
def test_a_fault_is_told_with_its_line_its_column_and_the_way_out(right: str, wrong: str, told: str) -> None:
    assert right in VISITS
    found = faults(VISITS.replace(right, wrong))
    assert any(line.startswith(f"<text>:{told}") for line in found), found


def test_all_faults_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "shop.yaml"
    text = VISITS.replace("consent", "consnt").replace("P36M", "P36").replace("id: shop", "idd: shop")
    file.write_text(text, encoding="utf-8")
    found = faults(file)
    assert [line.removeprefix(str(tmp_path)).split(" ")[0] for line in found] == [
        "/shop.yaml:1:1:",
        "/shop.yaml:1:1:",
        "/shop.yaml:9:12:",
        "/shop.yaml:10:58:",
    ]


def test_of_an_id_that_is_used_twice_the_second_is_pointed_at() -> None:
    second = VISITS[VISITS.index("  - id: visits") :]
    assert faults(VISITS + second) == ["<text>:12:9: rules: the id 'visits' is used 2 times; ids are unique"]


def test_a_fault_in_json_has_its_place_too() -> None:
    text = '{\n\t"id": "shop",\n\t"controller": {"name": "S", "emial": "x"},\n  "version": 1.10 }'
    assert faults(text) == ["<text>:3:30: controller.emial: there is no field 'emial'; did you mean 'email'?"]


# --- What is refused before anybody asks what it means ---------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", "the file is empty", id="empty"),
        pytest.param("# nothing\n", "the file is empty", id="only a comment"),
        pytest.param("id: a\nid: b\n", "2:1: the key 'id' stands twice; write it once", id="a key twice"),
        pytest.param("a: 1\n---\nb: 2\n", "2:1: several documents in one file", id="two documents"),
        pytest.param(
            "id: !!python/object:os.system x\n", "1:5: the tag 'tag:yaml.org,2002:python/", id="a tag"
        ),
        pytest.param("id: !shop x\n", "1:5: the tag '!shop' is not read", id="a tag of one's own"),
        pytest.param("<<: {id: a}\n", "1:1: merge keys are not read; write the fields out", id="a merge key"),
        pytest.param("[a, b]: c\n", "1:1: a key is a text", id="a list as a key"),
        pytest.param("id: *a\n", "1:5: what '*a' repeats is not there", id="an alias of nothing"),
        pytest.param("id: &a [*a]\n", "1:9: what '*a' repeats holds itself", id="an alias in itself"),
        pytest.param(
            "id: [a\nb: c\n",
            "1:5: not well-formed YAML: a list in brackets is not closed",
            id="a bracket left open",
        ),
        pytest.param("id: a\n\tb: c\n", "2:1: not well-formed YAML: a tab indents", id="a tab"),
        pytest.param("id: 'a\n", "1:5: not well-formed YAML: a quote", id="a quote left open"),
        pytest.param("id: \x00\n", "1:5: not well-formed YAML: a control", id="a control character"),
        pytest.param('{"id": "a", "id": "b"}', "1:13: the key 'id' stands twice", id="a key twice in JSON"),
        pytest.param(
            '{"id": "a"', "2:1: not well-formed JSON: expecting ',' delimiter", id="JSON that ends early"
        ),
        pytest.param('{"id": NaN}', "not well-formed JSON: NaN is no number", id="not a number"),
        pytest.param("[1, 2]", "1:1: expected a mapping", id="a list"),
        pytest.param("shop", "1:1: expected a mapping", id="a word"),
    ],
)
def test_what_a_file_cannot_be_is_refused(text: str, told: str) -> None:
    (found,) = faults(f"{text}\n")
    assert found.startswith(f"<text>:{told}" if told[0].isdigit() else "<text>:")
    assert told in found


def test_several_faults_of_form_are_told_at_once() -> None:
    assert len(faults("id: a\nid: b\nversion: !v 1\n? [a]\n: b\n")) == 3


def bomb(levels: int, width: int = 9) -> str:
    """Each line holds the one before it many times over."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * width)}]" for n in range(1, levels)]
    return "\n".join(lines)


HOSTILE = {
    "aliases that explode": bomb(9),
    "lists in lists": "[" * 5_000,
    "mappings in mappings": "{a: " * 5_000,
    "lists in lists in JSON": '{"a":' + "[" * 100_000,
    "well-formed lists in lists": "{" + '"a": ' + "[" * 500 + "]" * 500 + "}",
    "lines that are too many": "- a\n" * 150_000,
    "values that are too many": "\n".join(f"a{n}: [" + "x, " * 100 + "]" for n in range(1_500)),
    "values that are too many in JSON": "{"
    + ",".join(f'"a{n}": [{"1, " * 99}1]' for n in range(1_500))
    + "}",
    "a file that is too long": "a: " + "x" * 2_000_000,
    "aliases in aliases": "\n".join(["a0: &a0 [x]", *(f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 200))]),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_soon(text: str) -> None:
    (found,) = faults(f"{text}\n")
    assert any(told in found for told in ("levels deep", "values", "characters", "not well-formed")), found


def test_an_alias_repeats_a_part() -> None:
    text = VISITS.replace("storage: {", "storage: &months {") + (
        "  - {id: more, data: [email_address], purposes: [purchase], basis: contract, storage: *months}\n"
    )
    first, second = load_policy(text).activities
    assert first.storage == second.storage


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "shop.yaml"
    file.write_bytes("id: kön\n".encode("latin-1"))
    assert faults(file) == [f"{file}: is not UTF-8 (byte 6); save the file as UTF-8"]


@pytest.mark.parametrize("name", ["none.yaml", "."])
def test_a_file_that_cannot_be_read_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"policy: cannot read .*; check the path"):
        load_policy(tmp_path / name)


# --- The two readers, and both parsers of YAML ----------------------------------------------------

_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(value=_json, indent=st.sampled_from([None, 0, 2, "\t"]), ascii_=st.booleans())
def test_json_is_read_as_json_reads_it(value: object, indent: str | int | None, ascii_: bool) -> None:
    content = composed_json(json.dumps(value, indent=indent, ensure_ascii=ascii_))
    assert content.faults == []
    assert content.root is not None
    assert repr(plain(content.root)) == repr(value)


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_both_parsers_of_yaml_tell_the_same(loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(yaml, loader):
        pytest.skip("PyYAML was built without libyaml")
    monkeypatch.setattr(yaml_nodes, "_LOADER", getattr(yaml, loader))
    assert load_policy(VISITS).activities[0].clauses == ("6.3",)
    assert "not well-formed YAML: " in faults(VISITS.replace("å", "å\u0001"))[0]
    assert faults(VISITS.replace("consent", "consnt"))[0].startswith("<text>:9:12: activities.0.basis")
    assert faults(HOSTILE["aliases that explode"])[0].endswith(f"more than {nodes.MAX_NODES:,} values")
    assert "levels deep" in faults(HOSTILE["lists in lists"])[0]


SLIPS = {
    "a tab": ("a:\n  - b\n\t- c\n", 3, 1, "a tab indents the line"),
    "no colon": ("id: x\nversion\nname: y\n", 2, 1, "a key has no colon"),
    "a colon in a text": ("id: a\ntext: foo: bar\n", 2, 10, "a colon where no key can stand"),
    "a double quote left open": ('id: "x\nversion: 1\n', 1, 5, "a quote is never closed"),
    "a single quote left open": ("id: 'x\nversion: 1\n", 1, 5, "a quote is never closed"),
    "a quote inside quotes": ("id: 'it's'\n", 1, 9, "the line does not fit what stands above it"),
    "a bracket left open": ("a: [b, c\nd: e\n", 1, 4, "a list in brackets is not closed"),
    "a brace left open": ("a: {b: c\n", 1, 4, "a mapping in braces is not closed"),
    "an indent that is off": ("a:\n  b: 1\n c: 2\n", 3, 2, "the line does not fit"),
    "a dash behind a key": ("a: - b\n", 1, 4, "a dash where no list can begin"),
    "a sign": ("a: @b\n", 1, 4, "a text begins with a sign that YAML keeps"),
    "a backslash": ('a: "\\q"\n', 1, None, "a backslash that means nothing"),
    "a control character": ("a: b\nc: \x01\n", 2, 4, "a control character"),
}


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize(("text", "line", "column", "problem"), SLIPS.values(), ids=SLIPS)
def test_a_slip_in_yaml_is_told_in_plain_words_where_it_was_made(
    text: str, line: int, column: int | None, problem: str, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not hasattr(yaml, loader):
        pytest.skip("PyYAML was built without libyaml")
    monkeypatch.setattr(yaml_nodes, "_LOADER", getattr(yaml, loader))
    (told,) = faults(text)
    place = f"<text>:{line}:" + ("" if column is None else f"{column}: ")
    assert told.startswith(place)
    assert f"not well-formed YAML: {problem}" in told
    assert ";" in told, "it says what to do"


def test_a_slip_that_nobody_foresaw_names_the_usual_causes() -> None:
    fault, mark = told_in_our_words(yaml.YAMLError("something new"), "")
    assert mark is None
    assert "a tab, a colon that is missing" in fault.help


def test_a_misspelt_purpose_is_one_fault() -> None:
    text = starting_policy("en").replace("purposes: [newsletter]", "purposes: [newsleter]")
    (told,) = faults(text)
    assert "unknown purpose 'newsleter'; did you mean 'newsletter'?" in told


def test_a_path_may_name_rules_by_their_ids_and_skip_what_the_file_lacks() -> None:
    root = composed_yaml(VISITS).root
    assert root is not None
    for where in (
        "activities.0.storage.after.event",
        "visits.storage.event",
        "activities.visits.storage.event",
    ):
        node, mark = find(root, where)
        assert plain(node) == "last_activity"
        assert mark == (10, 35)


def test_ids_with_dots_are_found() -> None:
    root = composed_yaml("clauses:\n  - id: '6.3'\n    text: x\nreadings: {a.b: {c: d}}\n").root
    assert root is not None
    assert find(root, "clauses.6.3.text")[1] == (3, 11)
    assert find(root, "readings.a.b.c")[1] == (4, 21)
    assert find(root, "nothing.at.all") == (root, (1, 1))


def test_a_fault_with_a_place_reads_file_place_problem_and_way_out() -> None:
    fault = Fault("activities.0", "is wrong", help="mend it", at="shop.yaml:3:4")
    assert str(fault) == "shop.yaml:3:4: activities.0: is wrong; mend it"
