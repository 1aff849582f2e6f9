import FrameworkCore
import MesosBase
import MesosSimulation
import MesosWire
import Synchronization

/// A scheduler that launches equal tasks on whatever is offered, by child tasks and with waits in between.
actor Spreader: Scheduler {
    private var waiting: [TaskInfo]
    private(set) var running: [TaskID] = []
    private(set) var log: [String] = []
    private(set) var registrations = 0
    private var driver: SchedulerDriver?
    private let clock: any Clock<Duration>

    init(_ tasks: [TaskInfo], clock: any Clock<Duration> = SimulationClock()) {
        waiting = tasks
        self.clock = clock
    }

    func registered(_ frameworkID: FrameworkID, master: MasterInfo?, driver: SchedulerDriver) async throws {
        registrations += 1
        self.driver = driver
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        async let pause: Void = note("thinks")
        try await withThrowingTaskGroup { group in
            for offer in offers { group.addTask { try await self.answer(offer, driver) } }
            try await group.waitForAll()
        }
        await pause
        try await clock.sleep(for: .milliseconds(20))
        await note("has thought")
    }

    private func answer(_ offer: Offer, _ driver: SchedulerDriver) async throws {
        await Task.yield()
        guard var task = waiting.popLast() else {
            try await driver.decline([offer])
            return try await driver.suppress()
        }
        log.append("\(task.taskID)")
        task.agentID = offer.agentID
        try await driver.launch([task], on: [offer], filters: Filters(refusing: .zero))
        log.append("\(task.taskID) sent")
    }

    private func note(_ text: String) async {
        await Task.yield()
        log.append(text)
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        log.append("\(status.taskID) \(status.state)")
        if status.state == .running { running.append(status.taskID) }
        if status.state.isTerminal { running.removeAll { $0 == status.taskID } }
    }

    /// Kills what runs, by the driver that it has kept.
    func killAll() async throws -> Int {
        let victims = running
        for task in victims { try await driver?.kill(task) }
        return victims.count
    }

    /// Waits until nothing runs.
    func quiet() async throws {
        while !running.isEmpty { try await clock.sleep(for: .milliseconds(100)) }
    }
}

/// A scheduler that does something with its first offers.
struct Escaping: Scheduler {
    let body: @Sendable (SchedulerDriver, [Offer]) async throws -> Void

    init(_ body: @escaping @Sendable (SchedulerDriver, [Offer]) async throws -> Void) {
        self.body = body
    }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        try await body(driver, offers)
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {}
}

/// A door that is closed until somebody opens it.
final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    func pass() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiters.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    func open() {
        let waiters = state.withLock { state in
            defer { state.waiters = [] }
            state.isOpen = true
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }
}
