import Foundation
import MesosKit

/// RENDLER, the program by which libraries for Mesos introduce themselves: one executor crawls web pages and reports
/// their links, another draws pages, and a scheduler keeps the list of those that are still to be visited.
///
/// `Rendler [DIRECTORY]` visits a small site that it makes itself, and prints the graph of its links in the language of
/// Graphviz: `swift run Rendler | dot -Tsvg`. The drawings are kept if a directory is given.
@main struct Rendler {
    static func main() async throws {
        let kept = CommandLine.arguments.dropFirst().first
        let agent = LocalCluster.Agent(
            resources: "cpus:2;mem:1024",
            executors: ["crawler": { CrawlExecutor() }, "renderer": { RenderExecutor() }])
        let configuration = LocalClusterConfiguration(agents: [agent, agent], signals: .handle)

        let site = try await withLocalCluster(configuration) { cluster in
            // What lies in the cluster's directory is gone with the cluster, whatever happens to this program.
            let directory = URL(filePath: cluster.directory)
            let pages = try SampleSite.write(to: directory.appending(path: "site"))
            let pictures = kept.map { URL(filePath: $0) } ?? directory.appending(path: "pictures")
            try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)

            let frontier = Frontier(start: pages.appending(path: "index.html"), site: pages, pictures: pictures)
            let scheduler = RendlerScheduler(frontier)
            try await cluster.run(FrameworkInfo(name: "RENDLER"), scheduler: scheduler)
            return await scheduler.frontier
        }
        print(site.graph)
        print("// \(site.summary)")
    }
}
