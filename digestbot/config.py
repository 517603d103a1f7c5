"""The settings, read once from environment variables with the prefix DIGESTBOT_ and from a .env file."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import fields
from datetime import timedelta
from difflib import get_close_matches
from math import isfinite
from pathlib import Path
from typing import Annotated, Any, Literal, get_args
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_core import ErrorDetails, PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from digestbot.errors import SettingsError
from digestbot.model import Retention

PREFIX = "DIGESTBOT_"
#: The parts of the bot: "chat" answers people, "collect" collects news and makes digests, "send" sends.
Role = Literal["chat", "collect", "send"]
ROLES: tuple[Role, ...] = get_args(Role)
#: The messages a second that Telegram sends for free.
FREE_RATE = 30.0
TELEGRAM = "https://api.telegram.org"
ENV_FILE = ".env"
SQLITE = ("sqlite", "sqlite+pysqlite")
POSTGRESQL = ("postgresql://", "postgres://", "postgresql+psycopg://")
#: The type of the validation error for a rate above the free one without the setting to pay for it.
UNPAID = "rate_unpaid"
NO_TOKEN = (
    f"{PREFIX}TOKEN is not set. @BotFather gives you a token; put it into the environment or into a file "
    f"named {ENV_FILE} as {PREFIX}TOKEN=123456789:AAH… The demo (the command demo) needs none."
)
#: The largest value of the setting GRACE, in hours: a year.
MOST_HOURS = 24 * 365.0
#: The largest value of the settings KEEP_…: a century, for those who keep everything.
MOST_DAYS = 36_500
#: The most digits of a Telegram id, which fits into 52 bits.
LONGEST_ID = 16


_KEPT = tuple(field.name for field in fields(Retention))


class Settings(BaseSettings):
    """All settings of an operator. The name of a field is the name of its variable without the prefix."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=ENV_FILE, env_ignore_empty=True, extra="ignore", frozen=True
    )

    token: SecretStr | None = Field(None, description="The bot's token, from @BotFather.")
    admins: Annotated[frozenset[int], NoDecode] = Field(
        frozenset(), description="Telegram ids of the bot's owners, separated by commas."
    )
    database_url: str = Field(
        "sqlite:///digestbot.sqlite3",
        description="Where everything is kept: sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME.",
    )
    api_url: str = Field(TELEGRAM, description="The Bot API server to talk to.")
    fetch_allow: Annotated[frozenset[tuple[str, int]], NoDecode] = Field(
        frozenset(),
        description="host:port pairs on private addresses that may be fetched all the same, separated by commas.",
    )
    contact: str = Field(
        "", description="A page or mail address of yours, told to the sites that are read, in the User-Agent."
    )
    templates: Path | None = Field(
        None, description="A folder of your own templates; what it lacks is taken from the bundled ones."
    )
    topics: Path | None = Field(None, description="A topics file of your own, in place of the bundled one.")
    entities: Path | None = Field(
        None, description="A file of your own places, organisations and people, added to the bundled ones."
    )
    vectors: bool = Field(
        True,
        description="Make a vector of what each article means, for sections in many languages; needs the extra “vectors”.",
    )
    starter_feeds: bool = Field(
        True,
        description="Take in the bundled list of feeds at the first start, when there are no sources yet.",
    )
    rate: float = Field(29.9, gt=0, le=1000, description="Messages a second to send at most.")
    paid_broadcast: bool = Field(
        False,
        validate_default=True,
        description="Pay Telegram in Stars for what goes beyond 30 messages a second; needed for a higher rate.",
    )
    grace: timedelta = Field(
        timedelta(hours=6), description="How late a digest may be sent after downtime; later it is skipped."
    )
    on_doubt: Literal["resend", "leave"] = Field(
        "resend", description="What to do with a message that may or may not have been sent: resend or leave."
    )
    keep_editions: int = Field(
        3, ge=1, le=MOST_DAYS, description="Days for which the messages of a digest are kept after sending."
    )
    keep_ledger: int = Field(
        90,
        ge=31,
        le=MOST_DAYS,
        description="Days for which it is kept who got what: deliveries, digests, and the stories they showed.",
    )
    keep_articles: int = Field(
        60,
        ge=31,
        le=MOST_DAYS,
        description="Days for which articles are kept whose stories nobody was shown.",
    )
    keep_audit: int = Field(365, ge=31, le=MOST_DAYS, description="Days for which it is kept who did what.")
    tick: float = Field(5.0, ge=0.1, le=300, description="Seconds between two looks at what is due.")
    clock_url: str | None = Field(
        None, description="A simulator's /clock to take the time from, for demos and tests."
    )
    listen: Annotated[tuple[str, int] | None, NoDecode] = Field(
        None,
        description="host:port to answer probes and metrics on, such as 127.0.0.1:8080; nothing is listened on without it.",
    )
    webhook_url: str | None = Field(
        None,
        validate_default=True,
        description="Where Telegram pushes updates to, through a proxy that hands them to the listener; the bot asks for them without it.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="How much is logged.")
    log_format: Literal["console", "json"] = Field("console", description="Logs for people or for programs.")

    @property
    def retention(self) -> Retention:
        days = {name: timedelta(days=getattr(self, f"keep_{name}")) for name in _KEPT}
        return Retention(**days)

    @model_validator(mode="before")
    @classmethod
    def _set(cls, values: Any) -> Any:
        """Treat settings with an empty value as not set."""
        if not isinstance(values, dict):
            return values
        return {
            name: value
            for name, value in values.items()
            if not (isinstance(value, str) and not value.strip())
        }

    @field_validator("admins", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        ids = [part.strip() for part in value.split(",") if part.strip()]
        wrong = [part for part in ids if not (part.isdecimal() and len(part) <= LONGEST_ID)]
        if wrong:
            raise ValueError(f"{', '.join(wrong)}: not a Telegram id (a number such as 123456789)")
        return frozenset(int(part) for part in ids)

    @field_validator("fetch_allow", mode="before")
    @classmethod
    def _pairs(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        pairs = {part.strip(): _pair(part.strip()) for part in value.split(",") if part.strip()}
        wrong = [text for text, pair in pairs.items() if pair is None]
        if wrong:
            raise ValueError(f"{', '.join(wrong)}: give host:port, such as 127.0.0.1:8080")
        return frozenset(pair for pair in pairs.values() if pair is not None)

    @field_validator("listen", mode="before")
    @classmethod
    def _listen(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        pair = _pair(value.strip())
        if pair is None:
            raise ValueError(f"{value}: give host:port, such as 127.0.0.1:8080")
        return pair

    @field_validator("webhook_url")
    @classmethod
    def _webhook(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is None:
            return None
        value = value.strip()
        parts = urlsplit(value) if _is_web_address(value) else None
        if parts is None or parts.query or parts.fragment or parts.username:
            raise ValueError("give a whole address without ? and #, such as https://bot.example.org/telegram")
        telegrams_own = info.data.get("api_url") == TELEGRAM
        if telegrams_own and (parts.scheme != "https" or parts.port not in {None, 443, 80, 88, 8443}):
            raise ValueError("Telegram pushes to https:// only, on the ports 443, 80, 88 and 8443")
        if "listen" in info.data and info.data["listen"] is None:
            raise ValueError(
                f"set {PREFIX}LISTEN too: to the address to which your proxy hands what is pushed"
            )
        return value

    @field_validator("grace", mode="before")
    @classmethod
    def _hours(cls, value: object) -> object:
        """Read a plain number as hours; pydantic would read it as seconds."""
        if not isinstance(value, str):
            return value
        try:
            hours = float(value)
        except ValueError:
            hours = -1.0
        if not (isfinite(hours) and 0 <= hours <= MOST_HOURS):
            raise ValueError(f"{value}: give the hours as a number, such as 6")
        return timedelta(hours=hours)

    @field_validator("api_url", "clock_url")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        if value is None:
            return None
        value = value.strip()
        if not _is_web_address(value):
            raise ValueError(f"{value}: give a whole address, such as https://api.telegram.org")
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        value = value.strip()
        scheme, separator, rest = value.partition(":///")
        if separator and scheme in SQLITE:
            if rest.partition("?")[0].strip() in {"", ":memory:"} or rest.startswith("file:"):
                raise ValueError(
                    "this names no file, so nothing would be kept. Give sqlite:///FILE, such as "
                    "sqlite:///digestbot.sqlite3"
                )
        elif not _is_postgresql_address(value):
            raise ValueError("give sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME")
        return value

    @field_validator("token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None:
            return None
        number, colon, rest = value.get_secret_value().strip().partition(":")
        if not (number.isdecimal() and colon and len(rest) >= 3):
            raise ValueError("this is no token: @BotFather gives one such as 123456789:AAH…")
        return SecretStr(value.get_secret_value().strip())

    @field_validator("paid_broadcast")
    @classmethod
    def _paid_for(cls, value: bool, info: ValidationInfo) -> bool:  # noqa: FBT001 - a validator's form
        # A validator of the whole model would not run if another setting is wrong, and hide this problem.
        rate = info.data.get("rate", 0)
        if rate > FREE_RATE and not value:
            raise PydanticCustomError(
                UNPAID,
                "{rate} is more than the 30 messages a second that Telegram sends for free. Set "
                "{prefix}PAID_BROADCAST=yes to pay for the others, or a rate of 30 at most.",
                {"rate": f"{rate:g}", "prefix": PREFIX},
            )
        return value

    @field_validator("templates")
    @classmethod
    def _a_folder(cls, value: Path | None) -> Path | None:
        if value is not None and not _is(value.is_dir):
            raise ValueError(f"{value} is no folder")
        return value

    @field_validator("topics", "entities")
    @classmethod
    def _a_file(cls, value: Path | None) -> Path | None:
        if value is not None and not _is(value.is_file):
            raise ValueError(f"{value} is no file")
        return value


def read_settings(*, for_bot: bool = False) -> Settings:
    """Read the settings from the environment and ``.env``.

    Args:
        for_bot: Whether a token is required, because the bot itself is to run.

    Raises:
        SettingsError: Some settings can't be used; it has one sentence for each.
    """
    problems: list[str] = []
    settings: Settings | None = None
    try:
        settings = Settings()
    except ValidationError as error:
        problems = [_sentence(problem) for problem in error.errors()]
    except OSError as error:
        problems = [f"The file {ENV_FILE} can't be read: {error.strerror or error}"]
    except UnicodeDecodeError:
        problems = [f"The file {ENV_FILE} can't be read: it is not in UTF-8"]
    if for_bot and not _token_given(settings):
        problems.append(NO_TOKEN)
    if problems or settings is None:
        problems += [not_a_setting(name, near) for name, near in unknown_settings()]
        raise SettingsError(tuple(problems))
    return settings


def _token_given(settings: Settings | None) -> bool:
    """Say whether a token is given, valid or not, even if other settings can't be read."""
    if settings is not None:
        return settings.token is not None
    name = f"{PREFIX}TOKEN"
    return any(key.upper() == name and value.strip() for key, value in os.environ.items()) or (
        name in _names_in(Path(ENV_FILE))
    )


def unknown_settings() -> tuple[tuple[str, str | None], ...]:
    """Variables with our prefix that are no settings, each with the setting that may be meant, or None."""
    known = [PREFIX + name.upper() for name in Settings.model_fields]
    given = {name.upper() for name in os.environ} | _names_in(Path(ENV_FILE))
    unknown = sorted(name for name in given if name.startswith(PREFIX) and name not in known)
    return tuple((name, next(iter(get_close_matches(name, known, n=1)), None)) for name in unknown)


def not_a_setting(name: str, near: str | None) -> str:
    """A sentence about a variable that is no setting, and about the setting that may be meant."""
    return f"{name} is none." + (f" Did you mean {near}?" if near else "")


def _names_in(env_file: Path) -> set[str]:
    try:
        text = env_file.read_text("utf-8", "replace")
    except OSError:
        return set()
    return {name.upper() for name in re.findall(r"^\s*(?:export\s+)?(\w+)\s*=", text, re.MULTILINE)}


def _sentence(problem: ErrorDetails) -> str:
    """A sentence that names the variable and its problem, but repeats no secret."""
    name = "rate" if problem["type"] == UNPAID else str(problem["loc"][0])
    return f"{PREFIX}{name.upper()}: {_wrong(problem)}"


def _wrong(problem: ErrorDetails) -> str:
    limits = problem.get("ctx", {})
    match problem["type"]:
        case "bool_parsing" | "bool_type":
            return f"{problem['input']}: give yes or no"
        case "float_parsing" | "int_parsing" | "finite_number":
            return f"{problem['input']}: give a number"
        case "greater_than":
            return f"{problem['input']}: give a number above {limits['gt']:g}"
        case "greater_than_equal":
            return f"{problem['input']}: give {limits['ge']:g} or more"
        case "less_than_equal":
            return f"{problem['input']}: give {limits['le']:g} or less"
        case "literal_error":
            return f"{problem['input']}: choose {limits['expected']}"
        case _:
            return problem["msg"].removeprefix("Value error, ")


def _pair(text: str) -> tuple[str, int] | None:
    host, colon, port = text.rpartition(":")
    if not (host and colon and port.isdecimal() and len(port) <= 5 and 0 < int(port) < 65536):
        return None
    return host.strip("[]").lower(), int(port)


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, a bracket that is not closed
        return False


def _is_postgresql_address(text: str) -> bool:
    if not text.startswith(POSTGRESQL):
        return False
    try:
        return urlsplit(text).port != 0
    except ValueError:
        return False


def _is(kind: Callable[[], bool]) -> bool:
    """Say whether a path is of a kind (a file, a folder). A path that the system refuses is of no kind."""
    try:
        return kind()
    except (OSError, ValueError):
        return False
