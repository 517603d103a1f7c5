"""The Dockerfile, the compose file and the systemd unit keep the rules that matter; no engine is needed to see it."""

import configparser
import os
import re
import shutil
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from packaging.utils import canonicalize_name

from digestbot import __version__
from digestbot.cli import terminal
from digestbot.config import PREFIX, ROLES, Settings

ROOT = Path(__file__).parents[2]
UNIT = ROOT / "deploy" / "digestbot.service"


# --- Dockerfile -------------------------------------------------------------------------------------


def instructions() -> list[tuple[str, str]]:
    """(instruction, arguments) each, lines that go on joined."""
    text = re.sub(r"^\s*#.*\n", "", (ROOT / "Dockerfile").read_text("utf-8"), flags=re.MULTILINE)
    lines = re.sub(r"\\\n\s*", " ", text).splitlines()
    return [tuple(line.split(" ", 1)) for line in lines if line.strip()]  # type: ignore[misc]


def stages() -> list[list[tuple[str, str]]]:
    found: list[list[tuple[str, str]]] = []
    for instruction in instructions():
        if instruction[0] == "FROM":
            found.append([])
        found[-1].append(instruction)
    return found


def arguments(stage: list[tuple[str, str]], name: str) -> list[str]:
    return [what for instruction, what in stage if instruction == name]


def test_there_are_two_stages_and_the_end_begins_with_nothing():
    build, end = stages()

    [base] = arguments(build, "FROM")
    assert re.fullmatch(r"python:3\.\d+-slim-\w+ AS build", base)
    assert arguments(end, "FROM") == ["scratch"]
    assert arguments(end, "RUN") == []


def test_nothing_is_compiled_or_fetched_unpinned():
    installs = [
        step
        for stage in stages()
        for run in arguments(stage, "RUN")
        for step in run.split("&&")
        if "pip install" in step
    ]

    assert len(installs) == 3
    for step in installs:
        pinned = "--require-hashes" in step and "--only-binary :all:" in step
        assert pinned or "--no-index" in step, step
        assert "--no-deps" in step, step
    assert not re.search(r"gcc|curl|wget|--break", (ROOT / "Dockerfile").read_text("utf-8"))


def test_of_the_system_one_tool_is_added_to_the_stage_that_builds():
    build, _ = stages()

    added = re.findall(r"apt-get install ([^&]*)", " ".join(arguments(build, "RUN")))
    assert [word for words in added for word in words.split() if not word.startswith("-")] == ["binutils"]


def test_the_end_holds_what_was_built_and_nothing_of_the_checkout():
    _, end = stages()

    assert arguments(end, "COPY") == ["--from=build /tree /", "--from=build --chown=10001:10001 /own /"]
    assert arguments(end, "ADD") == []


def test_it_runs_as_a_user_by_number_who_owns_the_one_folder_that_is_written(make_tree: ModuleType):
    build, end = stages()

    _, number, home = make_tree.RUNS_AS
    assert arguments(end, "USER") == [f"{number}:{number}"]
    assert arguments(end, "VOLUME") == arguments(end, "WORKDIR") == [home]
    made = " ".join(arguments(build, "RUN"))
    assert f"mkdir --mode 0700 /own{home}" in made
    assert f"--from=build --chown={number}:{number} /own /" in arguments(end, "COPY")


def test_it_is_started_and_asked_for_its_health_by_the_program_itself_without_a_shell():
    _, end = stages()

    assert (arguments(end, "ENTRYPOINT"), arguments(end, "CMD")) == (['["digestbot"]'], ['["run"]'])
    [health] = arguments(end, "HEALTHCHECK")
    assert health.endswith('CMD ["digestbot", "healthcheck"]')
    assert "--start-period=" in health


def test_its_settings_are_settings_and_no_secret_is_among_them():
    _, end = stages()
    named = dict(re.findall(r"(\w+)=(\S+)", " ".join(arguments(end, "ENV"))))
    ours = {name: value for name, value in named.items() if name.startswith(PREFIX)}

    assert ours.keys() <= {PREFIX + name.upper() for name in Settings.model_fields}
    read = Settings(
        _env_file=None, **{name.removeprefix(PREFIX).lower(): value for name, value in ours.items()}
    )
    assert (read.listen, read.token) == (("0.0.0.0", 8080), None)
    assert arguments(end, "EXPOSE") == ["8080"]


def test_it_says_what_it_is_and_of_which_version():
    _, end = stages()
    labels = dict(
        re.findall(r'org\.opencontainers\.image\.(\w+)="([^"]*)"', " ".join(arguments(end, "LABEL")))
    )
    given = dict(what.split("=") for what in arguments(end, "ARG"))

    assert {"title", "description", "licenses", "version", "revision", "source"} == set(labels)
    assert {labels[name] for name in ("version", "revision", "source")} == {f"${name}" for name in given}
    assert given["VERSION"] == __version__


def test_what_the_build_copies_is_let_in_and_nothing_else():
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    build, _ = stages()
    copied = {name for what in arguments(build, "COPY") for name in what.split()[:-1]}

    assert rules[0] == "*"
    assert {rule[1:] for rule in rules if rule.startswith("!")} == copied
    assert all((ROOT / name).exists() for name in copied)


def test_the_build_lock_pins_what_the_build_needs_as_the_tests_have_it():
    def pins(name: str) -> dict[str, str]:
        text = (ROOT / name).read_text("utf-8")
        return {
            canonicalize_name(package): version
            for package, version in re.findall(r"^([\w.-]+)==([^ ;\\]+)", text, re.MULTILINE)
        }

    build, tests = pins("requirements-build.lock"), pins("requirements-dev.lock")

    assert "hatchling" in build
    assert {name: tests.get(name) for name in build} == build


@pytest.mark.skipif(shutil.which("hadolint") is None, reason="hadolint is not installed")
def test_hadolint_has_nothing_to_say():
    done = subprocess.run(["hadolint", ROOT / "Dockerfile"], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "")


# --- compose ----------------------------------------------------------------------------------------

COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
#: Of the Compose specification, as far as it is used here.
SERVICE_KEYS = set(
    """build cap_drop command depends_on env_file environment healthcheck image init logging mem_limit pids_limit
    profiles read_only restart security_opt stop_grace_period tmpfs volumes""".split()  # noqa: SIM905 - read as prose
)


def ours() -> dict[str, dict[str, Any]]:
    return {name: one for name, one in COMPOSE["services"].items() if one["image"] == "digestbot"}


def test_the_compose_file_has_only_keys_that_there_are():
    assert {key for key in COMPOSE if not key.startswith("x-")} == {"services", "volumes"}
    for name, one in COMPOSE["services"].items():
        assert one.keys() <= SERVICE_KEYS, name


def test_each_profile_is_a_whole_bot_and_none_runs_without_one():
    by_profile: dict[str, list[str]] = {}
    for one in ours().values():
        [profile] = one["profiles"]
        command = one.get("command", ["run", "--roles", ",".join(ROLES)])
        assert command[:2] == ["run", "--roles"]
        by_profile.setdefault(profile, []).extend(command[2].split(","))

    assert {name: sorted(roles) for name, roles in by_profile.items()} == {
        "sqlite": sorted(ROLES),
        "postgresql": sorted(ROLES),
    }
    assert COMPOSE["services"]["database"]["profiles"] == ["postgresql"]


@pytest.mark.parametrize("name", sorted(ours()))
def test_each_service_is_locked_in(name: str):
    one = ours()[name]

    assert one["read_only"] is True
    assert one["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in one["security_opt"]
    assert "privileged" not in one
    assert "ports" not in one
    assert one["stop_grace_period"] == "30s"


def test_what_is_written_lies_on_volumes_that_are_declared():
    mounted = {
        volume.partition(":")[0] for one in COMPOSE["services"].values() for volume in one.get("volumes", ())
    }

    assert mounted == set(COMPOSE["volumes"])
    assert COMPOSE["services"]["digestbot"]["volumes"] == ["data:/data"]
    assert COMPOSE["services"]["digestbot"]["environment"]["DIGESTBOT_DATABASE_URL"].startswith(
        "sqlite:////data/"
    )


def test_the_roles_wait_for_a_database_that_answers_and_are_given_its_address():
    database = COMPOSE["services"]["database"]
    for name, one in ours().items():
        if one["profiles"] == ["postgresql"]:
            assert one["depends_on"] == {"database": {"condition": "service_healthy"}}, name
            address = one["environment"]["DIGESTBOT_DATABASE_URL"]
            user, base = database["environment"]["POSTGRES_USER"], database["environment"]["POSTGRES_DB"]
            assert re.fullmatch(
                rf"postgresql://{user}:\$\{{POSTGRES_PASSWORD[^}}]*\}}@database/{base}", address
            )
    assert "pg_isready" in database["healthcheck"]["test"]


# --- systemd ----------------------------------------------------------------------------------------


@pytest.fixture
def service() -> configparser.SectionProxy:
    unit = configparser.ConfigParser(interpolation=None, strict=True)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(UNIT.read_text("utf-8"))
    return unit["Service"]


def set_in(unit: str) -> list[str]:
    """The lines of a unit that set something."""
    return re.findall(r"^\w+=.*$", UNIT.with_name(unit).read_text("utf-8"), re.MULTILINE)


def test_exit_codes_that_no_start_can_mend_are_not_tried_again(service: configparser.SectionProxy):
    assert service["Restart"] == "on-failure"
    assert {int(code) for code in service["RestartPreventExitStatus"].split()} == {
        terminal.USAGE,
        terminal.TAKEN,
        terminal.NOT_OURS,
    }


def test_the_service_manager_waits_for_what_the_program_tells_it(service: configparser.SectionProxy):
    assert (service["Type"], service["NotifyAccess"]) == ("notify", "main")
    # It hears of a living program every ten seconds.
    assert int(service["WatchdogSec"]) >= 60
    assert "User" in service
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"


def test_the_service_may_write_to_its_own_folder_only(service: configparser.SectionProxy):
    assert (service["ProtectSystem"], service["NoNewPrivileges"], service["CapabilityBoundingSet"]) == (
        "strict",
        "yes",
        "",
    )
    assert "ReadWritePaths" not in service


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
@pytest.mark.parametrize("name", ["digestbot.service", "digestbot@.service", "digestbot-backup.service"])
def test_systemd_itself_takes_the_unit_for_a_safe_one(name: str):
    done = subprocess.run(
        [
            *("systemd-analyze", "security", "--offline=true", "--no-pager", "--threshold=20"),
            str(UNIT.with_name(name)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "Unknown" not in done.stderr


def test_the_copies_are_made_by_the_same_user_of_the_same_database():
    service, backup = (
        dict(re.findall(r"^(\w+)=(.*)$", path.read_text("utf-8"), re.MULTILINE))
        for path in (UNIT, UNIT.with_name("digestbot-backup.service"))
    )

    for name in ("User", "Group", "StateDirectory", "WorkingDirectory", "EnvironmentFile", "UMask"):
        assert backup[name] == service[name]
    assert backup["ExecStart"] == service["ExecStart"].replace(" run", " db backup --keep 7")


def test_a_role_runs_as_the_whole_bot_does_on_settings_of_its_own():
    whole, role = set_in("digestbot.service"), set_in("digestbot@.service")
    [start] = (line for line in whole if line.startswith("ExecStart="))

    assert set(whole) - set(role) == {
        start,
        "Description=digestbot, a Telegram bot that sends news digests",
        # Another role's end would take what the same user's living ones share.
        "RemoveIPC=yes",
    }
    own = "EnvironmentFile=-/etc/digestbot-%i.env"
    assert set(role) - set(whole) == {f"{start} --roles %i", "Description=digestbot, the role %i", own}
    # The last file that sets something counts.
    assert role.index(own) > role.index("EnvironmentFile=/etc/digestbot.env")


def test_a_command_runs_as_the_user_of_the_service_with_its_settings_and_program(
    service: configparser.SectionProxy,
):
    command = UNIT.with_name("digestbot")
    written = command.read_text("utf-8")

    assert os.access(command, os.X_OK)
    assert service["ExecStart"].replace(" run", ' "$@"') in written
    for word in (
        f"--uid {service['User']} --gid {service['Group']}",
        f"EnvironmentFile={service['EnvironmentFile']}",
        f"UMask={service['UMask']}",
        f"--setenv {service['Environment']}",
        f"--working-directory {service['WorkingDirectory']}",
    ):
        assert word in written
