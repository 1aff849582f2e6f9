import Foundation
import MesosKit
import Testing

@testable import Rendler

/// What the example's crawler decides, without a cluster and without pages.
@Suite struct FrontierTests {
    private let site = URL(filePath: "/site")

    private func frontier() -> Frontier {
        Frontier(start: site.appending(path: "a.html"), site: site, pictures: URL(filePath: "/pictures"))
    }

    private func launched(_ frontier: inout Frontier, cpus: Scalar = 8) throws -> [TaskID] {
        let offer = Offer(
            id: "offer", frameworkID: "framework", agentID: "agent", hostname: "host",
            resources: Resources(cpus: cpus, mem: 1_024).allocated(to: "*").wireValue)
        return try frontier.place(on: [offer]).launches.flatMap(\.tasks).map(\.taskID)
    }

    private func found(_ links: [URL]) throws -> [UInt8] { try Finding(title: "A page", links: links).bytes() }

    @Test func eachPageOfTheSiteIsVisitedOnce() throws {
        var frontier = frontier()
        #expect(try launched(&frontier) == ["crawler-a.html-1"])
        let (a, b) = (site.appending(path: "a.html"), site.appending(path: "b.html"))
        let elsewhere = try #require(URL(string: "file:///elsewhere/c.html"))
        let update = TaskStatus(
            taskID: "crawler-a.html-1", state: .finished, data: try found([a, b, b, elsewhere]))
        for _ in 0..<2 { try frontier.update(update) }
        #expect(try launched(&frontier) == ["renderer-a.html-1", "crawler-b.html-1"])
        try frontier.update(TaskStatus(taskID: "renderer-a.html-1", state: .finished))
        #expect(!frontier.isDone)
        try frontier.update(TaskStatus(taskID: "crawler-b.html-1", state: .failed))
        #expect(frontier.isDone)
        #expect(frontier.summary == "1 pages crawled, 1 drawn, 1 not found: b.html")
    }

    @Test func whatFindsNoRoomOrGetsLostIsStillToBeDone() throws {
        var frontier = frontier()
        #expect(try launched(&frontier, cpus: 0.4).isEmpty)
        #expect(try launched(&frontier) == ["crawler-a.html-1"])
        try frontier.update(TaskStatus(taskID: "crawler-a.html-1", state: .running))
        #expect(!frontier.hasWork)
        try frontier.update(TaskStatus(taskID: "crawler-a.html-1", state: .lost))
        #expect(try launched(&frontier) == ["crawler-a.html-2"])
    }

    @Test func linksAreResolvedAgainstTheirPage() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pages-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let site = try SampleSite.write(to: folder)
        let page = try Page(at: site.appending(path: "news/spring.html"))
        #expect(page.title == "Spring")
        #expect(page.links.map(\.path) == ["\(site.path)/news/index.html", "\(site.path)/people.html"])
        #expect(throws: PageError.self) { try Page(at: site.appending(path: "news/summer.html")) }
    }
}
