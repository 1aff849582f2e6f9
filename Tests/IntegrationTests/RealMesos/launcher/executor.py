"""Stands in for `mesos-executor`: runs a task's command through the executor API, with pymesos."""
import subprocess
import threading
import time

from pymesos import Executor, MesosExecutorDriver


class CommandExecutor(Executor):
    def __init__(self):
        self.process = None
        self.is_killed = False

    def launchTask(self, driver, task):
        threading.Thread(target=self.run, args=(driver, task), daemon=True).start()

    def run(self, driver, task):
        def send(state, **more):
            driver.sendStatusUpdate(dict(task_id=task["task_id"], state=state, timestamp=time.time(), **more))

        send("TASK_STARTING")
        command = task.get("command", {})
        if command.get("shell", True):
            self.process = subprocess.Popen(command["value"], shell=True)
        else:
            self.process = subprocess.Popen(
                command.get("arguments") or [command["value"]], executable=command["value"])
        send("TASK_RUNNING")
        code = self.process.wait()
        failed = "TASK_KILLED" if self.is_killed else "TASK_FAILED"
        send("TASK_FINISHED" if code == 0 else failed, message=f"Command exited with status {code}")
        # The agent's acknowledgement is on its way.
        time.sleep(1)
        driver.stop()

    def killTask(self, driver, task_id):
        self.is_killed = True
        self.end()

    def shutdown(self, driver):
        self.end()

    def end(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()


MesosExecutorDriver(CommandExecutor()).run()
