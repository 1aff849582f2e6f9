#!/usr/bin/env python3
"""Every call with which pymesos's operator clients read a master and an agent, and the master's events.

usage: operators.py MASTER AGENT
"""
import sys

from pymesos import MesosOperatorAgentDriver, MesosOperatorMasterDriver, MesosSchedulerDriver, OperatorMaster
from pymesos import decode_data

from expectations import Calls, Recorder, framework, limit_time, task

SECOND = 1000000000


class Watcher(OperatorMaster):
    def __init__(self):
        self.calls = Calls()

    def taskAdded(self, task):
        self.calls.add("taskAdded", task["task_id"]["value"])

    def taskUpdated(self, event):
        # The event's own state is the latest that the agent knows of, which may be ahead of this update.
        self.calls.add("taskUpdated", (event["status"]["task_id"]["value"], event["status"]["state"]))

    def frameworkAdded(self, framework):
        self.calls.add("frameworkAdded", framework["framework_info"]["name"])

    def frameworkUpdated(self, framework):
        self.calls.add("frameworkUpdated", framework["framework_info"]["name"])

    def frameworkRemoved(self, info):
        self.calls.add("frameworkRemoved", info["name"])

    def agentAdded(self, agent):
        self.calls.add("agentAdded", agent["agent_info"]["hostname"])

    def agentRemoved(self, agent_id):
        self.calls.add("agentRemoved", agent_id)


class Master(MesosOperatorMasterDriver):
    """Says when it hears of events: what happens before that is no event for it."""

    def on_subscribed(self, info):
        super().on_subscribed(info)
        self.operator.calls.add("subscribed", None)


def check(call, answer):
    """An answer names its call, and holds the message of the same name."""
    if answer.get("type") != call or (call.lower() not in answer and call not in ("GET_WEIGHTS", "GET_CONTAINERS")):
        sys.exit(f"{call} is answered with {str(answer)[:500]}")
    print(call)


def read_node(driver):
    check("GET_HEALTH", driver.getHealth())
    check("GET_FLAGS", driver.getFlags())
    check("GET_VERSION", driver.getVersion())
    check("GET_METRICS", driver.getMetrics(5 * SECOND))
    check("GET_LOGGING_LEVEL", driver.getLoggingLevel())
    driver.setLoggingLevel(1, 60 * SECOND)
    check("GET_STATE", driver.getState())
    check("GET_FRAMEWORKS", driver.getFrameworks())
    check("GET_EXECUTORS", driver.getExecutors())
    check("GET_TASKS", driver.getTasks())


def read_master(driver):
    read_node(driver)
    check("GET_AGENTS", driver.getAgents())
    check("GET_ROLES", driver.getRoles())
    check("GET_MASTER", driver.getMaster())
    check("GET_MAINTENANCE_STATUS", driver.getMaintenanceStatus())
    check("GET_MAINTENANCE_SCHEDULE", driver.getMaintenanceSchedule())
    check("GET_QUOTA", driver.getQuota())
    driver.updateWeights([dict(role="pymesos", weight=2.5)])
    weights = driver.getWeights()
    check("GET_WEIGHTS", weights)
    print(sorted((info["role"], info["weight"]) for info in weights["get_weights"]["weight_infos"]))


def read_files(driver, sandbox):
    listing = driver.listFiles(sandbox)
    names = sorted(info["path"].rsplit("/", 1)[-1] for info in listing["list_files"]["file_infos"])
    print("LIST_FILES", [name for name in names if name in ("stdout", "stderr", "seen")])
    answer = driver.readFile(f"{sandbox}/seen", 4096, 0)
    print("READ_FILE", b"what was seen\n" in decode_data(answer["read_file"].get("data", "")))


def sandbox_of(driver, task_id):
    """The directory that the agent's files have for a task's executor."""
    tasks = driver.getTasks()["get_tasks"]
    for each in tasks["launched_tasks"] + tasks["terminated_tasks"] + tasks["completed_tasks"]:
        if each["task_id"]["value"] == task_id:
            return f"/frameworks/{each['framework_id']['value']}/executors/{task_id}/runs/latest"
    sys.exit(f"the agent does not know {task_id}")


def main():
    limit_time()
    watcher = Watcher()
    master = Master(sys.argv[1], watcher)
    agent = MesosOperatorAgentDriver(sys.argv[2])
    read_master(master)
    read_node(agent)
    check("GET_CONTAINERS", agent.getContainers())
    master.start()
    watcher.calls.wait("subscribed")

    recorder = Recorder()
    scheduler = MesosSchedulerDriver(recorder, framework("watched"), sys.argv[1])
    scheduler.start()
    print("added:", watcher.calls.wait("frameworkAdded"))
    offer = recorder.calls.wait("offer")
    scheduler.launchTasks(offer["id"], [task("seen", offer, command=dict(value="echo what was seen | tee seen"))])
    print("added:", watcher.calls.wait("taskAdded"))
    print("updated:", *watcher.calls.wait("taskUpdated", lambda update: update[1] == "TASK_RUNNING"))
    print("updated:", *watcher.calls.wait("taskUpdated", lambda update: update[1] == "TASK_FINISHED"))
    read_files(agent, sandbox_of(agent, "seen"))
    scheduler.stop()
    scheduler.join()
    print("removed:", watcher.calls.wait("frameworkRemoved"))
    master.stop()
    master.join()


main()
