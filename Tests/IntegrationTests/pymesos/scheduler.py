#!/usr/bin/env python3
"""A framework of plain commands, through pymesos: launches, reconciles, kills, declines, is torn down.

usage: scheduler.py MASTER COUNT
"""
import sys

from pymesos import MesosSchedulerDriver

from expectations import Recorder, framework, limit_time, task


def run_to_the_end(recorder, driver, count):
    offer = recorder.calls.wait("offer")
    names = [f"short-{number}" for number in range(count)]
    driver.launchTasks(
        offer["id"], [task(name, offer, command=dict(value=f"echo hello from {name}")) for name in names],
        filters=dict(refuse_seconds=0))
    for name in names:
        for state in ("TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"):
            recorder.wait_for_state(name, state)
    print(f"{count} tasks have finished")


def kill_one(recorder, driver):
    offer = recorder.calls.wait("offer")
    driver.launchTasks(
        offer["id"], [task("long", offer, command=dict(value="exec sleep 1000"))], filters=dict(refuse_seconds=0))
    recorder.wait_for_state("long", "TASK_STARTING")
    recorder.wait_for_state("long", "TASK_RUNNING")
    driver.reconcileTasks([dict(task_id=dict(value="long"))])
    update = recorder.wait_for_state("long", "TASK_RUNNING")
    print("reconciled:", update["reason"], update["source"])
    driver.reconcileTasks([dict(task_id=dict(value="nobody"))])
    update = recorder.wait_for_state("nobody", "TASK_LOST")
    print("unknown:", update["reason"], update["message"])
    driver.killTask(dict(value="long"))
    recorder.wait_for_state("long", "TASK_KILLED")
    print("killed")


def fail_one(recorder, driver):
    offer = recorder.calls.wait("offer")
    driver.launchTasks(
        offer["id"], [task("bad", offer, command=dict(value="exit 3"))], filters=dict(refuse_seconds=0))
    for state in ("TASK_STARTING", "TASK_RUNNING"):
        recorder.wait_for_state("bad", state)
    print("failed:", recorder.wait_for_state("bad", "TASK_FAILED")["message"])


def decline_and_revive(recorder, driver):
    offer = recorder.calls.wait("offer")
    driver.declineOffer(offer["id"], filters=dict(refuse_seconds=3600))
    driver.suppressOffers()
    driver.reviveOffers()
    recorder.calls.wait("offer", lambda other: other["id"] != offer["id"])
    print("revived")


def main():
    limit_time()
    recorder = Recorder()
    driver = MesosSchedulerDriver(recorder, framework("pymesos"), sys.argv[1])
    driver.start()
    framework_id, master = recorder.calls.wait("registered")
    print("registered with version", driver.version)
    run_to_the_end(recorder, driver, int(sys.argv[2]))
    kill_one(recorder, driver)
    fail_one(recorder, driver)
    decline_and_revive(recorder, driver)
    # Stopping tears the framework down.
    driver.stop()
    driver.join()
    print("torn down", "-" in framework_id["value"])


main()
