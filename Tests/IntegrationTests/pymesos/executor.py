#!/usr/bin/env python3
"""An executor of tasks that wait to be spoken to, through pymesos."""
import os
import threading
import time

from pymesos import Executor, MesosExecutorDriver, decode_data, encode_data

from expectations import limit_time

VARIABLES = (
    "MESOS_AGENT_ENDPOINT", "MESOS_FRAMEWORK_ID", "MESOS_EXECUTOR_ID", "MESOS_DIRECTORY", "MESOS_SANDBOX",
    "MESOS_SLAVE_ID", "MESOS_EXECUTOR_SHUTDOWN_GRACE_PERIOD", "MESOS_HTTP_COMMAND_EXECUTOR",
)


class Listener(Executor):
    """Says which variables it misses when it is registered, repeats what it is told, and ends a task on `done`."""

    def __init__(self):
        self.tasks = []

    def registered(self, driver, executor_info, framework_info, agent_info):
        missing = [name for name in VARIABLES if name not in os.environ]
        self.say(driver, f"registered with {executor_info['executor_id']['value']}, missing {missing}")

    def say(self, driver, text):
        # The driver lets nobody send from within its callbacks until it has its connection.
        threading.Thread(target=lambda: driver.sendFrameworkMessage(encode_data(text.encode()))).start()

    def update(self, driver, task_id, state, **more):
        driver.sendStatusUpdate(dict(task_id=task_id, state=state, timestamp=time.time(), **more))

    def launchTask(self, driver, task):
        self.tasks.append(task["task_id"])
        self.update(driver, task["task_id"], "TASK_RUNNING", data=task.get("data", ""))

    def frameworkMessage(self, driver, message):
        text = decode_data(message).decode()
        if text == "done":
            self.update(driver, self.tasks.pop(0), "TASK_FINISHED")
        else:
            self.say(driver, text.upper())

    def killTask(self, driver, task_id):
        self.tasks.remove(task_id)
        self.update(driver, task_id, "TASK_KILLED", message="as told")

    def shutdown(self, driver):
        driver.stop()


limit_time()
MesosExecutorDriver(Listener()).run()
