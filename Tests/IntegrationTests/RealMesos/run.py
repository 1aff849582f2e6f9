#!/usr/bin/env python3
"""Runs a real Apache Mesos master and agent in one process, on free ports of 127.0.0.1.

usage: run.py KIT [NAME=VALUE...]     with KIT as setup.sh made it, and more variables for Mesos

Prints one line of JSON once the agent has registered: the port of the server (whose paths need their prefixes
`/master` and `/slave(1)`) and the ports of two proxies for clients that use none. Ends, with all it has started, when
its standard input is closed, or by itself after a quarter of an hour.
"""
import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import proxy  # noqa: E402

LIFETIME = 900
START_LIMIT = 60
HERE = os.path.dirname(os.path.abspath(__file__))


def environment(kit, work):
    """Everything that Mesos writes goes below its work directory, by which its processes are found in the end."""
    result = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    result.update({
        "LD_LIBRARY_PATH": f"{kit}/lib",
        "LIBPROCESS_IP": "127.0.0.1",
        "LIBPROCESS_PORT": "0",
        "LIBPROCESS_SSL_ENABLED": "false",
        "MESOS_HOSTNAME": "127.0.0.1",
        "MESOS_WORK_DIR": work,
        "MESOS_RUNTIME_DIR": f"{work}/run",
        "MESOS_APPC_STORE_DIR": f"{work}/appc",
        "MESOS_DOCKER_STORE_DIR": f"{work}/docker",
        "MESOS_LAUNCHER": "posix",
        "MESOS_LAUNCHER_DIR": f"{work}/launcher",
        "MESOS_ISOLATION": "environment_secret,posix/cpu,posix/mem",
        "MESOS_HTTP_COMMAND_EXECUTOR": "true",
        "MESOS_SYSTEMD_ENABLE_SUPPORT": "false",
        "MESOS_ATTRIBUTES": "rack:r1;zone:a",
        "MESOS_RESOURCES": "cpus:8;mem:4096;disk:10000;ports:[31000-31100]",
    })
    return result


def prepare_launcher(kit, work, agent):
    """The stand-ins for Mesos's own programs learn from files beside them where the agent and Python are."""
    shutil.copytree(f"{HERE}/launcher", f"{work}/launcher")
    for name, text in (("endpoint", f"127.0.0.1:{agent}"), ("python", f"{kit}/venv/bin/python3")):
        with open(f"{work}/launcher/{name}", "w") as file:
            file.write(text)


def read_log(path):
    with open(path, errors="replace") as file:
        return file.read()


def await_line(path, pattern, host, deadline):
    """The first match of a pattern in the log."""
    while time.monotonic() < deadline:
        log = read_log(path)
        if match := re.search(pattern, log):
            return match
        if host.poll() is not None:
            break
        time.sleep(0.02)
    sys.exit(f"Mesos does not start, its log has no line like '{pattern}':\n{read_log(path)[-4000:]}")


def end_processes(work):
    """Ends whatever names the work directory in its environment, until nothing does."""
    while pids := [pid for pid in os.listdir("/proc") if pid.isdigit() and names(pid, work)]:
        for pid in pids:
            try:
                os.kill(int(pid), signal.SIGKILL)
            except ProcessLookupError:
                pass
        time.sleep(0.01)


def names(pid, work):
    try:
        with open(f"/proc/{pid}/environ", "rb") as file:
            return work.encode() in file.read()
    except OSError:
        return False


def main():
    kit = os.path.abspath(sys.argv[1])
    work = tempfile.mkdtemp(prefix="real-mesos-")
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(1))
    host = None
    try:
        variables = environment(kit, work) | dict(argument.split("=", 1) for argument in sys.argv[2:])
        log = f"{work}/log"
        with open(log, "wb") as output:
            host = subprocess.Popen(
                [f"{kit}/host", f"{kit}/_scheduler.so", "local", str(LIFETIME)], stdin=subprocess.DEVNULL,
                stdout=output, stderr=output, env=variables, cwd=work, start_new_session=True)
        deadline = time.monotonic() + START_LIMIT
        port = int(await_line(log, r"Master \S+ \(\S+\) started on [^:\s]+:(\d+)", host, deadline).group(1))
        agent = proxy.start(port, "/slave(1)")
        prepare_launcher(kit, work, agent)
        # The framework that hosts it all has the first offer and lets go of it for good.
        await_line(log, r"Registered agent ", host, deadline)
        await_line(log, r"Suppressed offers for roles", host, deadline)
        ports = {"server": port, "master": proxy.start(port, "/master"), "agent": agent, "log": log}
        print(json.dumps(ports), flush=True)
        while not select.select([sys.stdin], [], [], 0.5)[0] or os.read(0, 4096):
            if host.poll() is not None:
                sys.exit(f"Mesos has ended with {host.returncode}, and the end of its log is:\n{read_log(log)[-4000:]}")
    finally:
        end_processes(work)
        if host is not None:
            host.wait()
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
