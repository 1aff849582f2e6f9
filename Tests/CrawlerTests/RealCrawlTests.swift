import Foundation
import MesosKit
import MesosTestKit
import Testing

@testable import Crawler

/// The same scheduler and executor on real clusters: real sockets, and real processes for what is rendered.
@Suite(.serialized) struct RealCrawlTests {
    @Test func everyPageIsFoundAndRendered() async throws {
        try await withTestCluster(agents: 2, executors: Sea.executors) { cluster in
            let crawler = Crawler()
            let framework = cluster.start(crawler)
            try await cluster.until { framework.isEnded }
            #expect(await crawler.frontier.isComplete)
            let files = FileManager.default.enumerator(atPath: cluster.directory)?.compactMap { $0 as? String } ?? []
            let rendered = files.filter { $0.hasSuffix("/page.txt") && !$0.contains("/latest/") }.map {
                try? String(contentsOfFile: "\(cluster.directory)/\($0)", encoding: .utf8)
            }
            #expect(rendered.count == 9)
            #expect(rendered.contains("# Fish\n\nThey swim.\n"))
        }
    }

    @Test func aCrawlSurvivesItsMaster() async throws {
        try await withTestCluster(agents: 2, executors: Sea.executors) { cluster in
            let crawler = Crawler()
            let framework = cluster.start(crawler)
            try await cluster.until { framework.finished >= 3 }
            await cluster.crash(.leadingMaster)
            try await cluster.restart(.leadingMaster)
            try await cluster.until { framework.isEnded }
            #expect(await crawler.frontier.isComplete)
        }
    }

    @Test func whatRanOnALostAgentIsDoneElsewhere() async throws {
        try await withTestCluster(agents: 2, executors: Sea.executors) { cluster in
            let crawler = Crawler()
            let framework = cluster.start(crawler)
            try await cluster.until { framework.running > 0 }
            await cluster.crash(.agent(0), restartAfter: .milliseconds(100))
            try await cluster.until { framework.isEnded }
            #expect(await crawler.frontier.isComplete)
        }
    }

    @Test func aMessageThatIsLostIsSentAgain() async throws {
        try await withTestCluster(agents: 1, executors: Sea.executors) { cluster in
            let lost = cluster.tap.drop(.update(.finished) && .task("fetch-index-1") && .to(.leadingMaster), times: 1)
            let crawler = Crawler()
            let framework = cluster.start(crawler)
            try await cluster.until { lost.matchCount == 1 }
            // The agent sends it again when it registers anew, without waiting for the ten seconds of its patience.
            cluster.breakConnections(of: .agent(0))
            try await cluster.until { framework.isEnded }
            #expect(await crawler.frontier.isComplete)
        }
    }
}
