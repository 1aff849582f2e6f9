#!/usr/bin/env python3
"""A framework with an executor of its own, through pymesos: tasks and messages both ways.

usage: messages.py MASTER
"""
import os
import sys

from pymesos import MesosSchedulerDriver, decode_data, encode_data

from expectations import Recorder, framework, limit_time, resources, task

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    limit_time()
    recorder = Recorder()
    driver = MesosSchedulerDriver(recorder, framework("messages"), sys.argv[1])
    driver.start()
    recorder.calls.wait("registered")
    offer = recorder.calls.wait("offer")
    executor_id = dict(value="listener")
    executor = dict(
        executor_id=executor_id, name="listener", resources=resources(cpus=0.2, mem=64.0),
        command=dict(value=f"exec {sys.executable} -B {HERE}/executor.py"))
    data = encode_data(b"\x00\xffdata")
    driver.launchTasks(
        offer["id"], [task(name, offer, executor=executor, data=data) for name in ("first", "second")])

    def say(text):
        driver.sendFrameworkMessage(executor_id, offer["agent_id"], encode_data(text.encode()))

    def heard():
        return decode_data(recorder.calls.wait("message")[2]).decode()

    print("executor:", heard())
    for name in ("first", "second"):
        update = recorder.wait_for_state(name, "TASK_RUNNING")
        print(name, "runs with", decode_data(update["data"]))
    say("hello")
    print("executor:", heard())
    say("done")
    recorder.wait_for_state("first", "TASK_FINISHED")
    driver.killTask(dict(value="second"))
    update = recorder.wait_for_state("second", "TASK_KILLED")
    print("second is killed", update["message"])
    driver.stop()
    driver.join()


main()
