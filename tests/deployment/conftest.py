"""The scripts of ``tools/``, which stand by themselves."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

TOOLS = Path(__file__).parents[2] / "tools"


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(Path(name).stem, TOOLS / name)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def licences() -> ModuleType:
    return script("make_licences.py")


@pytest.fixture(scope="session")
def make_tree() -> ModuleType:
    return script("image/make_tree.py")


@pytest.fixture(scope="session")
def compile_imported() -> ModuleType:
    return script("image/compile_imported.py")


@pytest.fixture(scope="session")
def audit_lock() -> ModuleType:
    return script("audit_lock.py")
