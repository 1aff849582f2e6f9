import MesosKit

/// Crawls a small site on a cluster of its own, level by level, and prints how far each page is from the first.
///
/// It is the example of testing a framework: the tests are in `Tests/CrawlerTests`.
@main struct Main {
    static func main() async throws {
        let agent = LocalCluster.Agent(
            resources: "cpus:2;mem:1024", executors: ["fetcher": { Fetcher(site: .sea) }])
        let configuration = LocalClusterConfiguration(agents: [agent, agent], signals: .handle)
        let crawler = Crawler(report: { print($0) })
        try await withLocalCluster(configuration) { cluster in
            try await cluster.run(FrameworkInfo(name: "crawler"), scheduler: crawler)
        }
        print()
        print(await crawler.frontier.map)
    }
}
