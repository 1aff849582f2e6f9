"""What the programs beside this share: a queue of what a driver has called back, and a clock that ends everything."""
import getpass
import queue
import signal
import sys

from pymesos import Scheduler

LIMIT = 90


def limit_time():
    """Ends the program, with its threads, if it waits for what never comes."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(LIMIT)


class Calls:
    """Callbacks in the order in which they came."""

    def __init__(self):
        self.queue = queue.Queue()
        self.seen = []

    def add(self, name, value):
        self.queue.put((name, value))

    def wait(self, name, matches=lambda value: True):
        """The first callback of a name that matches; others stay."""
        for index, (seen, value) in enumerate(self.seen):
            if seen == name and matches(value):
                del self.seen[index]
                return value
        while True:
            seen, value = self.queue.get()
            print("called back:", seen, summary(value), file=sys.stderr, flush=True)
            if seen == "error":
                sys.exit(f"the master says: {value}")
            if seen == name and matches(value):
                return value
            self.seen.append((seen, value))


def summary(value):
    if isinstance(value, dict) and "state" in value:
        return f"{value['task_id']['value']} {value['state']} {value.get('message', '')}"
    return str(value)[:200]


class Recorder(Scheduler):
    """A scheduler that does nothing by itself."""

    def __init__(self):
        self.calls = Calls()

    def registered(self, driver, framework_id, master_info):
        self.calls.add("registered", (framework_id, master_info))

    def reregistered(self, driver, master_info):
        self.calls.add("reregistered", master_info)

    def disconnected(self, driver):
        self.calls.add("disconnected", None)

    def resourceOffers(self, driver, offers):
        for offer in offers:
            self.calls.add("offer", offer)

    def offerRescinded(self, driver, offer_id):
        self.calls.add("rescinded", offer_id)

    def statusUpdate(self, driver, update):
        self.calls.add("update", update)

    def frameworkMessage(self, driver, executor_id, agent_id, message):
        self.calls.add("message", (executor_id, agent_id, message))

    def slaveLost(self, driver, agent_id):
        self.calls.add("agentLost", agent_id)

    def executorLost(self, driver, executor_id, agent_id, status):
        self.calls.add("executorLost", (executor_id, status))

    def error(self, driver, message):
        self.calls.add("error", message)

    def wait_for_state(self, task, state):
        """The next update of a task, which must have this state."""
        update = self.calls.wait("update", lambda update: update["task_id"]["value"] == task)
        if update["state"] != state:
            sys.exit(f"{task} is {update['state']} ({update.get('message')}), expected {state}")
        return update


def framework(name, **more):
    return dict(user=getpass.getuser(), name=name, **more)


def resources(cpus=0.1, mem=32.0):
    return [
        dict(name="cpus", type="SCALAR", scalar=dict(value=cpus)),
        dict(name="mem", type="SCALAR", scalar=dict(value=mem)),
    ]


def task(name, offer, **more):
    return dict(
        name=name, task_id=dict(value=name), agent_id=offer["agent_id"], resources=resources(), **more)
