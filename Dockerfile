# syntax=docker/dockerfile:1

# Built for amd64 and arm64:  docker buildx build --platform linux/amd64,linux/arm64 --tag digestbot .

FROM python:3.13-slim-trixie AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /src
COPY requirements.lock requirements-build.lock ./
# Every package is pinned by version and hash, and comes ready: nothing is compiled. The packages' own tests are left out.
# The bytecode stays: without it, each start and each health check would compile the packages anew.
RUN python -m pip install --require-hashes --no-deps --only-binary :all: --prefix /install --requirement requirements.lock \
    && find /install -depth -type d \( -name test -o -name tests \) -exec rm -r {} + \
    && python -m pip install --require-hashes --no-deps --only-binary :all: --requirement requirements-build.lock
COPY pyproject.toml README.md LICENSE CHANGELOG.md bot.py ./
COPY templates templates
COPY digestbot digestbot
RUN python -m hatchling build --target wheel \
    && python -m pip install --no-deps --no-index --prefix /install dist/*.whl

FROM python:3.13-slim-trixie
LABEL org.opencontainers.image.title="digestbot" \
      org.opencontainers.image.description="A Telegram bot that finds what is trending in the news by topic and sends digests." \
      org.opencontainers.image.licenses="MIT"
RUN groupadd --system --gid 10001 digestbot \
    && useradd --system --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin digestbot \
    && install --directory --owner 10001 --group 10001 --mode 0700 /data
COPY --from=build /install /usr/local
ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DIGESTBOT_DATABASE_URL=sqlite:////data/digestbot.sqlite3 \
    DIGESTBOT_LISTEN=0.0.0.0:8080 \
    DIGESTBOT_LOG_FORMAT=json
# By number, so that an orchestrator sees that it is not root.
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=60s --timeout=15s --start-period=120s --retries=3 CMD ["digestbot", "healthcheck"]
ENTRYPOINT ["digestbot"]
CMD ["run"]
