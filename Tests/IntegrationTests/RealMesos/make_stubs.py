#!/usr/bin/env python3
"""Makes empty stand-ins for the old libraries that the driver names but does not need: OpenSSL 1.0 and curl.

usage: make_stubs.py MODULE DIRECTORY     one shared library for each name, with the symbols that the module wants
"""
import collections
import os
import re
import subprocess
import sys

VERSIONS = {
    "libssl.so.1.0.0": ["OPENSSL_1.0.0", "OPENSSL_1.0.1", "OPENSSL_1.0.2"],
    "libcrypto.so.1.0.0": ["OPENSSL_1.0.0", "OPENSSL_1.0.2"],
    "libcurl.so.4": ["CURL_OPENSSL_3"],
}


def library(symbol, version):
    if version.startswith("CURL"):
        return "libcurl.so.4"
    return "libssl.so.1.0.0" if re.match("SSL|TLS", symbol) else "libcrypto.so.1.0.0"


def wanted_symbols(module):
    """The symbols of each library by version."""
    wanted = {name: collections.defaultdict(list) for name in VERSIONS}
    listing = subprocess.run(
        ["nm", "-D", "--undefined-only", module], capture_output=True, text=True, check=True).stdout
    for line in listing.splitlines():
        match = re.match(r"\s*[Uwv]\s+([^\s@]+)@+(\S+)$", line)
        if match and match.group(2).startswith(("OPENSSL", "CURL")):
            symbol, version = match.groups()
            wanted[library(symbol, version)][version].append(symbol)
    return wanted


def make(name, symbols, directory):
    functions, versions = [], []
    for version in VERSIONS[name]:
        names = symbols.get(version) or ["nothing_" + re.sub(r"\W", "_", version)]
        functions += [f"long {symbol}(void) {{ return 0; }}\n" for symbol in names]
        versions.append(f"{version} {{ global: {'; '.join(names)}; }};\n")
    base = os.path.join(directory, re.sub(r"\W", "_", name))
    for suffix, lines in ((".c", functions), (".map", versions)):
        with open(base + suffix, "w") as file:
            file.writelines(lines)
    subprocess.check_call([
        "gcc", "-w", "-fno-builtin", "-shared", "-fPIC", "-O1", f"-Wl,-soname,{name}",
        f"-Wl,--version-script={base}.map", "-o", os.path.join(directory, name), f"{base}.c",
    ])


for name, symbols in wanted_symbols(sys.argv[1]).items():
    make(name, symbols, sys.argv[2])
