import MesosKit
import Testing

@testable import Crawler

/// What decides is a value, and is tested without a cluster: with offers and news that the tests make up.
@Suite struct FrontierTests {
    private let offer = Offer(
        id: "offer", frameworkID: "framework", agentID: "agent", hostname: "host",
        resources: Resources("cpus:1;mem:128").allocated(to: "*").wireValue)

    private func finished(_ task: TaskID, _ page: Site.Page) -> TaskStatus {
        var status = TaskStatus(taskID: task, state: .finished)
        status.data = page.bytes
        return status
    }

    private func ended(_ task: TaskID, _ state: TaskState, by source: TaskStatus.Source = .master) -> TaskStatus {
        var status = TaskStatus(taskID: task, state: state)
        status.source = source
        return status
    }

    @Test func aVisitGoesToAnAgentWithRoom() {
        var frontier = Frontier(start: "index")
        #expect(frontier.place(on: []).launches.isEmpty)
        let plan = frontier.place(on: [offer])
        #expect(plan.launches.map(\.agentID) == ["agent"])
        #expect(plan.launches.flatMap(\.tasks).map(\.taskID) == ["fetch-index-1"])
        #expect(!frontier.hasWork)
        #expect(!frontier.isDone)
    }

    @Test func aLevelIsFetchedAfterTheOneBeforeIt() {
        var frontier = Frontier(start: "index")
        _ = frontier.place(on: [offer])
        frontier.update(finished("fetch-index-1", Site.Page(title: "Home", links: ["a", "b", "index"])))
        #expect(frontier.waiting.map(\.taskID) == ["render-index-1", "fetch-a-1", "fetch-b-1"])
        _ = frontier.place(on: [offer, offer])
        frontier.update(finished("fetch-a-1", Site.Page(title: "A", links: ["c", "b"])))
        #expect(frontier.waiting.map(\.taskID) == ["render-a-1"])
        frontier.update(finished("fetch-b-1", Site.Page(title: "B")))
        #expect(frontier.waiting.map(\.taskID) == ["render-a-1", "render-b-1", "fetch-c-1"])
        #expect(frontier.depths == ["index": 0, "a": 1, "b": 1, "c": 2])
    }

    @Test(arguments: [TaskState.lost, .gone, .dropped, .unreachable, .unknown, .failed])
    func whatIsLostIsTriedAgainWithoutEnd(state: TaskState) {
        var frontier = Frontier(start: "index")
        for attempt in 1...10 {
            _ = frontier.place(on: [offer])
            frontier.update(ended(TaskID("fetch-index-\(attempt)"), state))
            #expect(frontier.waiting.map(\.attempt) == [attempt + 1])
        }
    }

    @Test func aPageThatFailsThreeTimesIsGivenUp() {
        var frontier = Frontier(start: "index")
        for attempt in 1...3 {
            _ = frontier.place(on: [offer])
            frontier.update(ended(TaskID("fetch-index-\(attempt)"), .failed, by: .executor))
        }
        #expect(frontier.isDone)
        #expect(frontier.entries["index"]?.problem == "TASK_FAILED")
    }

    @Test func newsThatComesAgainOrTooLateChangesNothing() {
        var frontier = Frontier(start: "index")
        _ = frontier.place(on: [offer])
        frontier.update(ended("fetch-index-1", .lost))
        _ = frontier.place(on: [offer])
        frontier.update(finished("fetch-index-1", Site.Page(title: "Late", links: ["x"])))
        #expect(frontier.depths == ["index": 0])
        #expect(frontier.open().map(\.taskID) == ["fetch-index-2"])
    }

    @Test func anAnswerThatATaskHasFinishedIsNoFinding() {
        var frontier = Frontier(start: "index")
        _ = frontier.place(on: [offer])
        var answer = ended("fetch-index-1", .finished)
        answer.reason = .reconciliation
        frontier.update(answer)
        #expect(!frontier.isDone)
        frontier.update(finished("fetch-index-1", Site.Page(title: "Home")))
        #expect(frontier.entries["index"]?.page == Site.Page(title: "Home"))
    }

    @Test func whatNothingWasHeardOfIsKnown() {
        var frontier = Frontier(start: "index")
        _ = frontier.place(on: [offer])
        #expect(frontier.open(onlyUnheardOf: true).map(\.taskID) == ["fetch-index-1"])
        frontier.update(ended("fetch-index-1", .running, by: .executor))
        #expect(frontier.open(onlyUnheardOf: true).isEmpty)
        #expect(frontier.open().map(\.agentID) == ["agent"])
    }

    @Test func aPageIsReadAsItWasWritten() {
        let page = Site.Page(title: "Title", text: "Two\nlines", links: ["a", "b"])
        #expect(Site.Page(bytes: page.bytes) == page)
        #expect(Site.Page(bytes: Site.Page(title: "Bare").bytes) == Site.Page(title: "Bare"))
        #expect(Site.Page(bytes: Array("no page".utf8)) == nil)
    }
}
