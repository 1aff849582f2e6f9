import MesosKit
import Testing

@testable import CustomScheduler

/// The decisions of the example's scheduler, without a cluster and without waiting.
@Suite struct NightTests {
    private let start = ContinuousClock.now

    private func offer(_ agent: String, _ resources: Resources, disk: String? = nil) -> Offer {
        let attributes = disk.map { V1.Attribute(name: "disk", type: .text, text: .init(value: $0)) }
        return Offer(
            id: OfferID("offer-\(agent)"), frameworkID: "framework", agentID: AgentID(agent), hostname: agent,
            resources: resources.allocated(to: "*").wireValue, attributes: attributes.map { [$0] } ?? [])
    }

    private func status(_ task: TaskID, _ state: TaskState) -> TaskStatus {
        TaskStatus(taskID: task, state: state, message: "a reason")
    }

    /// Which tasks go to which agents, and what is declined.
    private func summary(_ plan: Plan) -> [String] {
        plan.launches.map { "\($0.agentID): \($0.tasks.map(\.taskID.value).joined(separator: ", "))" }
            + plan.declined.map { "declined: \($0)" }
    }

    @Test func theLargestComesFirstAndTheIdlestAgentGetsIt() {
        let chores = ["a", "b"].map { Chore(name: $0, command: "true") }
        var night = Night(chores + [Chore(name: "large", command: "true", needs: "cpus:2;mem:64")], now: start)
        let plan = night.place(
            on: [
                offer("one", "cpus:2;mem:1024"), offer("two", "cpus:2;mem:1024"), offer("three", "cpus:0.1;mem:1024"),
            ],
            at: start)
        #expect(summary(plan) == ["one: large-1", "two: a-1, b-1", "declined: offer-three"])
        #expect(!night.hasWork(at: start))
        #expect(night.open.map(\.taskID) == ["a-1", "b-1", "large-1"])
    }

    @Test func aChoreWaitsForItsKindOfDisk() {
        var night = Night([Chore(name: "index", command: "true", disk: "ssd")], now: start)
        let slow = [offer("one", "cpus:2;mem:1024"), offer("two", "cpus:2;mem:1024", disk: "hdd")]
        #expect(summary(night.place(on: slow, at: start)) == ["declined: offer-one", "declined: offer-two"])
        #expect(night.hasWork(at: start))
        let fast = offer("three", "cpus:2;mem:1024", disk: "ssd")
        #expect(summary(night.place(on: slow + [fast], at: start)).first == "three: index-1")
    }

    @Test func whatFailsIsRepeatedLaterAndLater() {
        let agent = offer("one", "cpus:2;mem:1024")
        var night = Night([Chore(name: "upload", command: "false", attempts: 3)], now: start)
        _ = night.place(on: [agent], at: start)
        night.update(status("upload-1", .failed), at: start)
        #expect(!night.hasWork(at: start + .milliseconds(199)))
        #expect(night.hasWork(at: start + .milliseconds(200)))

        _ = night.place(on: [agent], at: start + .seconds(1))
        night.update(status("upload-2", .failed), at: start + .seconds(1))
        #expect(!night.hasWork(at: start + .milliseconds(1_399)))
        #expect(night.hasWork(at: start + .milliseconds(1_400)))

        _ = night.place(on: [agent], at: start + .seconds(2))
        night.update(status("upload-3", .failed), at: start + .seconds(2))
        #expect(night.isOver)
        #expect(night.summary == ["upload: given up: failed 3 times: a reason"])
    }

    @Test(arguments: [TaskState.lost, .dropped, .gone, .goneByOperator, .unknown])
    func whatGotLostGoesElsewhereAtOnceAndIsNoFailure(state: TaskState) {
        var night = Night([Chore(name: "upload", command: "true", attempts: 1)], now: start)
        _ = night.place(on: [offer("one", "cpus:2;mem:1024")], at: start)
        night.update(status("upload-1", state), at: start)
        let plan = night.place(on: [offer("two", "cpus:2;mem:1024")], at: start)
        #expect(summary(plan) == ["two: upload-2"])
    }

    @Test func oldNewsChangeNothing() {
        var night = Night([Chore(name: "upload", command: "true")], now: start)
        _ = night.place(on: [offer("one", "cpus:2;mem:1024")], at: start)
        night.update(status("upload-1", .lost), at: start)
        _ = night.place(on: [offer("one", "cpus:2;mem:1024")], at: start)
        for state in [TaskState.lost, .failed, .finished] { night.update(status("upload-1", state), at: start) }
        #expect(night.open.map(\.taskID) == ["upload-2"])
        for _ in 0..<2 { night.update(status("upload-2", .finished), at: start) }
        night.update(status("upload-2", .failed), at: start)
        #expect(night.summary == ["upload: finished at attempt 2"])
    }

    @Test func whatTakesTooLongIsKilledUntilItHasEnded() {
        var night = Night([Chore(name: "endless", command: "sleep 1000", limit: .seconds(5))], now: start)
        _ = night.place(on: [offer("one", "cpus:2;mem:1024")], at: start)
        #expect(night.overdue(at: start + .milliseconds(4_999)).isEmpty)
        for seconds in [5, 6] {
            #expect(night.overdue(at: start + .seconds(seconds)).map(\.taskID) == ["endless-1"])
        }
        night.update(status("endless-1", .killed), at: start + .seconds(7))
        #expect(night.overdue(at: start + .seconds(8)).isEmpty)
        #expect(night.isOver)
    }
}
