import Foundation
import MesosKit

/// A cluster whose master, agents, scheduler and operator talk over Unix sockets of datagrams instead of HTTP.
@main struct CustomTransport {
    static func main() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "datagrams-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await run(in: folder) { print($0) }
    }

    static func run(in folder: URL, _ say: @escaping @Sendable (String) -> Void) async throws {
        let socket = folder.appending(path: "master").path()
        let listener = try DatagramListener(path: socket)
        let location = MasterLocation.frames(DatagramTransport(path: socket))
        let master = Master()
        let agents = try (1...2).map { number in
            let directory = folder.appending(path: "agent-\(number)").path()
            return try Agent(
                AgentConfiguration(resources: "cpus:1;mem:256", workDirectory: directory), master: location)
        }
        try await withThrowingTaskGroup { group in
            group.addTask { try await master.run() }
            group.addTask { try await FrameEndpoint(master, listener: listener).run() }
            for agent in agents { group.addTask { try await agent.run() } }
            try await FrameworkClient(FrameworkInfo(name: "greeter"), scheduler: Greeter(say), master: location).run()
            let ended = try await MasterClient(location).frameworks().completedFrameworks
            say("the master has seen \(ended.map(\.frameworkInfo.name)) come and go")
            group.cancelAll()
        }
    }
}

/// Runs a command on each of the two agents, and ends.
actor Greeter: Scheduler {
    private let say: @Sendable (String) -> Void
    private var waiting = ["one", "two"]
    private var ended = 0
    init(_ say: @escaping @Sendable (String) -> Void) { self.say = say }

    func resourceOffers(_ offers: [Offer], driver: SchedulerDriver) async throws {
        for offer in offers {
            guard let name = waiting.popLast() else { return }
            let task = TaskInfo(
                name: name, taskID: TaskID(name), agentID: offer.agentID, resources: "cpus:1;mem:64",
                command: .shell("echo hello"))
            try await driver.launch([task], on: [offer])
        }
    }

    func statusUpdate(_ status: TaskStatus, driver: SchedulerDriver) async throws {
        say("\(status.taskID) is \(status.state)")
        if status.state.isTerminal { ended += 1 }
        if ended == 2 { await driver.teardown() }
    }
}
