# syntax=docker/dockerfile:1

# Built for amd64 and arm64:  docker buildx build --platform linux/amd64,linux/arm64 --tag digestbot .

FROM python:3.13-slim-trixie AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
# For `strip` and `readelf`. It stays in this stage, so its version matters to nobody.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends binutils \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY requirements.lock requirements-build.lock ./
# Every package is pinned by version and hash, and comes ready: nothing is compiled.
RUN python -m pip install --require-hashes --no-deps --only-binary :all: --no-compile --prefix /install --requirement requirements.lock \
    && python -m pip install --require-hashes --no-deps --only-binary :all: --requirement requirements-build.lock
COPY pyproject.toml README.md LICENSE CHANGELOG.md bot.py ./
COPY templates templates
COPY digestbot digestbot
COPY tools/image tools/image
# Languages of further catalogues, of your own, such as "pl sv".
ARG MORE_LANGUAGES=""
RUN python -m hatchling build --target wheel \
    && python -m pip install --no-deps --no-index --no-compile --prefix /install dist/*.whl \
    && mkdir --mode 0755 /tree /own \
    && mkdir --mode 0700 /own/data \
    && python tools/image/make_tree.py /install /tree $MORE_LANGUAGES

# Nothing but Python, the packages, and the libraries that they load: no shell, no package manager.
FROM scratch
ARG VERSION=0.1.0
ARG REVISION=""
ARG SOURCE=""
LABEL org.opencontainers.image.title="digestbot" \
      org.opencontainers.image.description="A Telegram bot that finds what is trending in the news by topic and sends digests." \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.source="$SOURCE"
COPY --from=build /tree /
COPY --from=build --chown=10001:10001 /own /
ENV PATH=/usr/local/bin \
    SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt \
    TZ=UTC \
    PYTHONUNBUFFERED=1 \
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
