import MasterCore
import MesosResources
import MesosWire
import Testing

/// A task that must not be launched, and the sentence that says why.
struct InvalidTask: Sendable, CustomTestStringConvertible {
    let message: String
    let change: @Sendable (inout TaskInfo) -> Void

    init(_ message: String, _ change: @escaping @Sendable (inout TaskInfo) -> Void) {
        self.message = message
        self.change = change
    }

    var testDescription: String { message }

    /// Launches the task, beside one with the id `old`, and expects that it is refused with exactly the sentence.
    func expectRefusal(sourceLocation: SourceLocation = #_sourceLocation) {
        var master = TestMaster.ready()
        master.launch([.command("old", "cpus:0.1")])
        master.offer()
        _ = master.allocatorCalls()
        var info = TaskInfo.command("new")
        change(&info)
        let effects = master.launch([info], on: [1])
        #expect(
            effects == [
                toScheduler(
                    TaskStatus(
                        taskID: info.taskID, state: .error, message: message, agentID: info.agentID,
                        timestamp: master.time, source: .master, reason: .taskInvalid))
            ], sourceLocation: sourceLocation)
        // What it would have used returns with the rest.
        #expect(
            master.allocatorCalls() == [
                .recover(
                    Resources("cpus:4;mem:1024").allocated(to: "*"), TestMaster.f0, TestMaster.s0,
                    refusing: .seconds(5))
            ], sourceLocation: sourceLocation)
    }
}
