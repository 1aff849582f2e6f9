#!/usr/bin/env bash
# Makes a real Apache Mesos 1.11.0 for the tests in a folder outside the checkout: master and agent from the package
# mesos.scheduler of PyPI, which holds all of libmesos, and a Python environment with pymesos and kazoo.
#
# usage: setup.sh KIT     needs gcc, Python 3, and Debian's and PyPI's archives; does nothing where all is there
#
# Exits with 75 if something cannot be had here (no network, another machine), with another status if this is broken.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "${1:?usage: setup.sh KIT}"
kit=$(cd "$1" && pwd)

unavailable() {
    echo "$1" >&2
    exit 75
}

install_libraries() {
    ldconfig -p | grep -q libsvn_delta-1 && ldconfig -p | grep -q libsasl2 && return 0
    command -v apt-get >/dev/null || unavailable "apt-get is missing: install Subversion's, APR's and SASL's libraries"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq libsvn1 libapr1 libsasl2-2; } >"$kit/apt.log" 2>&1 ||
        unavailable "apt-get cannot install libsvn1, libapr1 and libsasl2-2: $(tail -n 1 "$kit/apt.log")"
}

# The package's own installation fails, for it is made for Python 2; the archive is all that is wanted of it.
fetch_module() {
    [ ! -f "$kit/_scheduler.so" ] || return 0
    local downloads=$kit/downloads
    mkdir -p "$downloads"
    TMPDIR=$downloads python3 -m pip download --no-deps --no-clean --dest "$downloads" \
        mesos.scheduler==1.11.0.linux-x86_64 >"$kit/pip.log" 2>&1 || true
    local module
    module=$(find "$downloads" -name _scheduler.so -print -quit)
    [ -n "$module" ] || unavailable "mesos.scheduler 1.11.0 did not come from PyPI: $(tail -n 1 "$kit/pip.log")"
    mv "$module" "$kit/_scheduler.so"
    rm -rf "$downloads"
}

build_host() {
    mkdir -p "$kit/lib"
    [ -f "$kit/lib/libcurl.so.4" ] || python3 "$here/make_stubs.py" "$kit/_scheduler.so" "$kit/lib"
    gcc -O1 -Wall -Wextra -Werror -rdynamic -o "$kit/host" "$here/host.c" -ldl -lpthread
}

# pymesos parses answers with http-parser. The C that it ships is of older Pythons and is made anew; where that cannot be
# compiled, its slower form in pure Python serves.
install_http_parser() {
    local downloads=$kit/downloads site
    mkdir -p "$downloads"
    "$kit/venv/bin/pip" download -q --no-deps --no-binary :all: --no-build-isolation --dest "$downloads" \
        http-parser==0.9.0 || return 1
    tar xzf "$downloads/http-parser-0.9.0.tar.gz" -C "$downloads"
    local source=$downloads/http-parser-0.9.0
    rm -f "$source/http_parser/parser.c"
    find "$source" -name '*.so' -delete
    if ! { (cd "$source" && "$kit/venv/bin/cython" -w . http_parser/parser.pyx) &&
        "$kit/venv/bin/pip" install -q --no-build-isolation "$source"; }; then
        site=$("$kit/venv/bin/python3" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
        cp -r "$source/http_parser" "$site/"
    fi
    rm -rf "$downloads"
}

make_environment() {
    [ ! -x "$kit/venv/bin/python3" ] || ! "$kit/venv/bin/python3" -c 'import pymesos, kazoo' 2>/dev/null || return 0
    rm -rf "$kit/venv"
    python3 -m venv "$kit/venv"
    if ! {
        "$kit/venv/bin/pip" install -q 'cython<3' setuptools wheel &&
            "$kit/venv/bin/pip" install -q --no-deps pymesos==0.3.15 addict six kazoo &&
            install_http_parser
    } >"$kit/pip.log" 2>&1; then
        rm -rf "$kit/venv"
        unavailable "pymesos did not come from PyPI: $(tail -n 1 "$kit/pip.log")"
    fi
    "$kit/venv/bin/python3" -c 'import pymesos, kazoo'
}

install_libraries
fetch_module
build_host
make_environment
LD_LIBRARY_PATH=$kit/lib ldd "$kit/_scheduler.so" | grep 'not found' && exit 1
echo "ready in $kit"
