"""The tree that an image holds, started as nobody on a read-only root with one folder to write to."""

import asyncio
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from digestbot.simulator import server as simulator
from tests.journeys.stage import TOKEN
from tests.test_packaging import PARTS

ROOT = Path(__file__).parents[2]
#: Seconds for what takes a few, on a machine with other things to do.
PATIENCE = 120.0
#: Becomes nobody where ``/`` can't be written, but for the folder ``data`` and what is mounted elsewhere.
LOCKED_IN = """
set -e
mount --bind "$PYTHON_HOME" "$TREE/python"
mount --bind "$SITE" "$TREE/site"
mount --bind "$TREE/data" "$TREE/data"
mount -o remount,bind,ro /
cd "$TREE/data"
# The interpreter's own library may lie where nobody else may look.
export LD_LIBRARY_PATH="$TREE/python/lib"
exec setpriv --reuid 65534 --regid 65534 --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all -- "$@"
"""


def a_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def build_wheel(folder: Path) -> Path:
    copy = folder / "copy"
    copy.mkdir()
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, copy / part)
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel"],
        cwd=copy,
        check=True,
        capture_output=True,
    )
    [built] = (copy / "dist").glob("*.whl")
    return built


class Tree:
    """``app``: the program; ``site``: what it depends on; ``python``; ``data``: the one folder to write to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("app", "site", "python", "data"):
            (folder / name).mkdir()
        folder.chmod(0o755)
        (folder / "data").chmod(0o700)
        self.site = Path(sysconfig.get_path("purelib"))
        wheel = build_wheel(folder)
        self.pip("--no-deps", "--no-index", "--target", folder / "app", wheel)
        shutil.rmtree(folder / "copy")

    def pip(self, *words: object) -> None:
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*command, *map(str, words)], check=True, capture_output=True)

    def start(self, *words: str, **settings: str) -> subprocess.Popen[str]:
        python = self.folder / "python/bin" / Path(sys.base_exec_prefix, "bin", "python3").resolve().name
        program = [str(python), "-m", "digestbot", *words]
        if os.geteuid() == 0:
            os.chown(self.folder / "data", 65534, 65534)
            program = [
                "unshare",
                "--mount",
                "--propagation",
                "private",
                "sh",
                "-c",
                LOCKED_IN,
                "sh",
                *program,
            ]
        else:  # already somebody who may write nowhere else
            program[0] = sys.executable
        return subprocess.Popen(
            program,
            cwd=self.folder / "data",
            env={
                "PATH": os.environ["PATH"],
                "TREE": str(self.folder),
                "SITE": str(self.site),
                "PYTHON_HOME": sys.base_prefix,
                "PYTHONPATH": f"{self.folder / 'app'}:{self.folder / 'site' if os.geteuid() == 0 else self.site}",
                "PYTHONDONTWRITEBYTECODE": "1",
                **{f"DIGESTBOT_{name.upper()}": value for name, value in settings.items()},
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )


#: Becomes the image's user where there is nothing but the image, and only ``data`` and ``tmp`` can be written.
IN_THE_IMAGE = """
set -e
mount --bind "$TREE" "$TREE"
mount -o remount,bind,ro "$TREE"
mount --bind "$DATA" "$TREE/data"
mount -t tmpfs tmpfs "$TREE/tmp"
mount -t proc proc "$TREE/proc"
mount --rbind /dev "$TREE/dev"
exec setpriv --no-new-privs chroot --userspec=10001:10001 "$TREE" "$@"
"""


class Image:
    """The image's files as the Dockerfile makes them, of this Python and this system, from wheel and lock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = folder / "root"
        folder.chmod(0o755)
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-compile"]
        pip += ["--ignore-installed", "--prefix", folder / "packages"]
        pinned = ("--require-hashes", "--only-binary", ":all:", "--requirement", ROOT / "requirements.lock")
        for command in (
            (*pip, *pinned),
            (*pip, "--no-index", build_wheel(folder)),
            (sys.executable, ROOT / "tools/image/make_tree.py", folder / "packages", self.root),
        ):
            subprocess.run([str(word) for word in command], check=True, stdout=subprocess.PIPE)
        (folder / "data").mkdir()
        os.chown(folder / "data", 10001, 10001)
        for name in ("data", "proc", "dev"):
            (self.root / name).mkdir()

    def start(self, *words: str, **settings: str) -> subprocess.Popen[str]:
        python = f"{sys.base_exec_prefix}/bin/python3"
        room = ["unshare", "--mount", "--propagation", "private", "sh", "-c", IN_THE_IMAGE, "sh"]
        return subprocess.Popen(
            [*room, python, "-m", "digestbot", *words],
            env={
                "PATH": os.environ["PATH"],
                "TREE": str(self.root),
                "DATA": str(self.folder / "data"),
                "PYTHONDONTWRITEBYTECODE": "1",
                "TZ": "UTC",
                "DIGESTBOT_DATABASE_URL": "sqlite:////data/digestbot.sqlite3",
                **{f"DIGESTBOT_{name.upper()}": value for name, value in settings.items()},
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def size(self) -> int:
        """Bytes of the packages, as an engine counts them."""
        [site] = self.root.rglob("site-packages")
        return sum(path.stat().st_size for path in site.rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def tree() -> Iterator[Tree]:
    # pytest's own folders are closed to everybody else.
    with tempfile.TemporaryDirectory(prefix="digestbot-tree-") as folder:
        yield Tree(Path(folder))


def can_be_locked_in() -> bool:
    if os.geteuid() != 0:
        return True
    tools = all(shutil.which(tool) for tool in ("unshare", "setpriv", "mount"))
    return tools and subprocess.run(["unshare", "--mount", "true"], check=False).returncode == 0


needs_a_room = pytest.mark.skipif(
    not can_be_locked_in(), reason="this machine lets nobody make a mount namespace"
)


def ask(port: int, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()
    except OSError:
        return 0, ""


def until_ready(port: int, bot: subprocess.Popen[str]) -> None:
    over = time.monotonic() + PATIENCE
    while ask(port, "/readyz")[0] != 200:
        assert bot.poll() is None, bot.communicate()[0]
        assert time.monotonic() < over, ask(port, "/readyz")
        time.sleep(0.1)


def until_the_database_is_counted(port: int) -> None:
    """The figures of the database are read beside the answers: on a busy machine the first answers have none."""
    over = time.monotonic() + PATIENCE
    while not re.search(r"^digestbot_database_up 1\.0$", ask(port, "/metrics")[1], re.MULTILINE):
        assert time.monotonic() < over, ask(port, "/metrics")
        time.sleep(0.1)


def lives_and_answers(tree: Tree | Image, url: str) -> None:
    """Start the bot in the tree, ask its probes, and stop it."""
    port = a_free_port()
    settings = {
        "token": TOKEN,
        "api_url": url,
        "listen": f"127.0.0.1:{port}",
        "starter_feeds": "no",
        "log_format": "json",
    }
    bot = tree.start("run", **settings)
    try:
        until_ready(port, bot)
        status, live = ask(port, "/livez")
        assert (status, json.loads(live)["live"]) == (200, True)
        until_the_database_is_counted(port)
        health = tree.start("healthcheck", "--ready", **settings)
        assert (health.communicate(timeout=PATIENCE)[0], health.returncode) == ("ready\n", 0)
    finally:
        bot.send_signal(signal.SIGTERM)
        out = bot.communicate(timeout=PATIENCE)[0]

    assert bot.returncode == 0, out
    assert '"level": "error"' not in out
    assert "Traceback" not in out
    written = {path.name for path in (tree.folder / "data").iterdir()}
    assert {"digestbot.sqlite3", "digestbot.sqlite3.lock"} <= written
    assert all(name.startswith("digestbot.sqlite3") for name in written)


@needs_a_room
async def test_the_program_runs_as_nobody_with_one_folder_to_write_to(tree: Tree):
    telegram = await simulator.start("127.0.0.1", 0)
    try:
        await asyncio.to_thread(lives_and_answers, tree, telegram.url)
    finally:
        await telegram.stop()


@needs_a_room
def test_nobody_can_write_where_the_program_lies(tree: Tree):
    if os.geteuid() != 0:
        pytest.skip("only root can make a root that is read-only")
    os.chown(tree.folder / "data", 65534, 65534)
    script = "import os; print(os.getuid()); open('mine', 'w'); open('/tmp/digestbot-not-mine', 'w')"
    python = tree.folder / "python/bin" / Path(sys.base_exec_prefix, "bin", "python3").resolve().name
    done = subprocess.run(
        [
            "unshare",
            "--mount",
            "--propagation",
            "private",
            "sh",
            "-c",
            LOCKED_IN,
            "sh",
            str(python),
            "-c",
            script,
        ],
        env={
            "PATH": os.environ["PATH"],
            "TREE": str(tree.folder),
            "SITE": str(tree.site),
            "PYTHON_HOME": sys.base_prefix,
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout == "65534\n"
    assert "Read-only file system" in done.stderr
    (tree.folder / "data" / "mine").unlink()


def can_make_an_image() -> bool:
    """Debian's own Python, in /usr, installs packages into other folders than an image's does."""
    return (
        os.geteuid() == 0
        and sys.base_prefix != "/usr"
        and all(shutil.which(tool) for tool in ("strip", "readelf", "dpkg-query"))
    )


@pytest.mark.slow  # some minutes, and a network for the packages of the lock
@needs_a_room
@pytest.mark.skipif(
    not can_make_an_image(),
    reason="an image is made by root, on Debian with binutils, by a Python that is not Debian's own",
)
async def test_wheel_and_lock_alone_are_a_whole_program_under_250_mb():
    with tempfile.TemporaryDirectory(prefix="digestbot-image-") as folder:
        image = Image(Path(folder))
        telegram = await simulator.start("127.0.0.1", 0)
        try:
            await asyncio.to_thread(lives_and_answers, image, telegram.url)
        finally:
            await telegram.stop()

        # Python and the libraries of the base come on top, 40 MB; this machine's own may be larger.
        assert image.size() < 210_000_000
