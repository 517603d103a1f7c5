"""What is said of an audit: above all, whether there was one."""

from types import ModuleType
from typing import Any

WELL = {"name": "a-package", "version": "1.2", "vulns": []}
UNKNOWN = {"name": "odd", "skip_reason": "Dependency not found"}


def weak(*fixed: str) -> dict[str, Any]:
    return {"name": "weak", "version": "3", "vulns": [{"id": "GHSA-1", "fix_versions": list(fixed)}]}


def test_packages_without_a_known_weakness_are_counted(audit_lock: ModuleType):
    assert audit_lock.told([WELL, WELL]) == (
        ["2 of 2 packages were looked at, 0 weaknesses are known."],
        0,
    )


def test_a_weakness_is_named_with_the_release_that_is_without_it(audit_lock: ModuleType):
    lines, code = audit_lock.told([WELL, weak("3.1", "4.0"), weak()])

    assert code == 1
    assert lines[:2] == ["weak 3: GHSA-1, mended in 3.1, 4.0", "weak 3: GHSA-1, not mended yet"]


def test_an_audit_that_looked_at_nothing_is_no_success(audit_lock: ModuleType):
    [line], code = audit_lock.told([UNKNOWN, UNKNOWN])

    assert code == 1
    assert "Nothing was looked at" in line


def test_packages_that_were_not_looked_at_are_named(audit_lock: ModuleType):
    lines, code = audit_lock.told([WELL, UNKNOWN])

    assert code == 1
    assert lines == [
        "The server does not know these, so they were not looked at: odd.",
        "1 of 2 packages were looked at, 0 weaknesses are known.",
    ]
