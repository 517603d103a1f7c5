"""What goes into the image, and what stays out."""

from pathlib import Path
from types import ModuleType

import babel
import pytest
from babel.core import get_global

ROOT = Path(__file__).parents[2]
OURS = {"en", *(file.stem for file in (ROOT / "templates" / "locales").glob("*.po"))}


@pytest.mark.parametrize(
    "name", ["tests", "test", "npymath.h", "etree.pyi", "__pycache__", "_simd.cpython-313.so"]
)
def test_what_only_developers_need_stays_out(make_tree: ModuleType, name: str):
    assert make_tree.is_left_out(name, make_tree.NOT_OF_PACKAGES)


@pytest.mark.parametrize(
    "name", ["testing", "etree.cpython-313.so", "places.txt.gz", "LICENSE", "weights.npz"]
)
def test_what_the_program_needs_comes_along(make_tree: ModuleType, name: str):
    assert not make_tree.is_left_out(name, make_tree.NOT_OF_PACKAGES)


@pytest.fixture
def kept(make_tree: ModuleType) -> set[str]:
    """The locales whose data come along, as with a catalogue in Polish."""
    names = {file.name for file in (Path(babel.__file__).parent / "locale-data").glob("*.dat")}
    return {
        name.removesuffix(".dat") for name in names - make_tree.locales_to_leave_out(names, {*OURS, "pl"})
    }


def test_each_language_of_a_catalogue_comes_with_all_its_countries(kept: set[str]):
    assert {*OURS, "pl", "root", "de_AT", "en_GB", "pt_PT", "zh_Hant_TW"} <= kept
    assert not kept & {"nl", "sv", "ff_Adlm"}


def test_each_locale_comes_with_those_that_it_inherits_from(kept: set[str]):
    parents = get_global("parent_exceptions")

    assert {parents.get(name, name.rpartition("_")[0] or "root") for name in kept} <= kept


LDD = """
	linux-vdso.so.1 (0x00007f6d13f8d000)
	libpython3.13.so.1.0 => /usr/local/lib/libpython3.13.so.1.0 (0x00007f6d13800000)
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f6d1360c000)
	/lib64/ld-linux-x86-64.so.2 (0x00007f6d13f8f000)
"""


def test_the_libraries_are_those_that_the_loader_finds(make_tree: ModuleType):
    assert make_tree.libraries(LDD) == {
        "/usr/local/lib/libpython3.13.so.1.0",
        "/lib/x86_64-linux-gnu/libc.so.6",
        "/lib64/ld-linux-x86-64.so.2",
    }
    assert make_tree.libraries("\tstatically linked\n") == set()


def test_an_image_that_lacks_a_library_is_not_made(make_tree: ModuleType):
    with pytest.raises(ValueError, match=r"libodd\.so\.1"):
        make_tree.libraries(LDD + "\tlibodd.so.1 => not found\n")


def test_the_packages_of_libraries_are_those_that_have_them_and_not_those_that_divert_them(
    make_tree: ModuleType,
):
    said = """diversion by libreadline8t64 from: /lib/x86_64-linux-gnu/libhistory.so.8
libreadline8t64:amd64: /usr/lib/x86_64-linux-gnu/libreadline.so.8.2
libstdc++6:amd64: /usr/lib/x86_64-linux-gnu/libstdc++.so.6.0.33
"""

    assert make_tree.packages_of(said) == {"libreadline8t64", "libstdc++6"}


def test_what_a_function_imports_is_compiled_too(compile_imported: ModuleType):
    source = "import json\ndef draw():\n    from rich.console import Console\n    from . import beside\n"

    assert list(compile_imported.named(source)) == ["json", "rich.console"]
